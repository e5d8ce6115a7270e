package kr.sandan.complex.survey;

import kr.sandan.complex.survey.SurveyRegister.Held;
import org.jspecify.annotations.Nullable;

/**
 * A row with the complex it is.
 *
 * @param held the complex held, null for one that is new
 * @param first the row that stands for the complex: itself, or the row of the other province
 * @param ambiguousAs what tells it from rows of the same name, null where the name suffices
 */
record MatchedRow(
        SurveyRow row,
        @Nullable Held held,
        SurveyRow first,
        @Nullable String ambiguousAs) {

    boolean isNew() {
        return held == null;
    }

    /** The key of its changes: the number of the complex held, or the row's own words. */
    String key() {
        return held == null ? row.subject() : String.valueOf(held.id());
    }

    /** The name to be remembered as another name of the complex, null where it is known under it. */
    @Nullable
    String newSurveyName() {
        SurveyName name = row.name();
        if (held == null) return name.printed().equals(name.base()) ? null : name.printed();
        return held.isKnownAs(name.key()) ? null : name.printed();
    }

    /** A former name that the survey states of a complex not held. */
    @Nullable
    String formerName() {
        return held == null && !row.name().former().isEmpty()
                ? row.name().former().get(0)
                : null;
    }

    boolean addsPlace() {
        return held != null && !held.liesIn(row) && !held.provinces().contains(row.provinceCode());
    }
}
