package kr.sandan.activity.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivityKinds;
import kr.sandan.activity.CostCategory;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a field of an activity held, in words instead of codes and numbers of records. */
@Component
class ActivityValues {

    private final Councils councils;
    private final ActivityKinds kinds;
    private final ActivityWords words;
    private final Clock clock;

    ActivityValues(Councils councils, ActivityKinds kinds, ActivityWords words, Clock clock) {
        this.councils = councils;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A value as people say it; what is no code stays as it is.
     *
     * @param field name of a column or of a field of the form
     */
    @Nullable
    String said(String field, @Nullable String value, Locale locale) {
        if (value == null) return null;
        return switch (field) {
            case "state" -> words.message("activity.state." + value, locale);
            case "kind" ->
                kinds.find(value).map(kind -> words.kind(kind, locale)).orElse(value);
            case "council_id", "councilId", "otherCouncilIds", "other_council_ids" -> named(value, locale);
            case "office_id" -> words.office(Long.parseLong(value), AsOf.today(clock), locale);
            case "sample" -> words.message(value.equals("true") ? "platform.sample" : "activity.sample.not", locale);
            case "series" -> words.message("activity.series.one", locale);
            case "costs" -> costs(value, locale);
            case "file_part" -> file(value, locale);
            case "startsAt", "endsAt" -> value.strip().replaceFirst("^(\\d{1,2})(\\d{2})$", "$1:$2");
            case "heldOn", "lastOn" -> value.strip().replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
            default ->
                field.endsWith("_krw") || field.equals("plannedCost") || field.equals("subsidy")
                        ? won(value, locale)
                        : value;
        };
    }

    /** What a file shows, and its name below. */
    private String file(String value, Locale locale) {
        String[] lines = value.split("\n", 2);
        return words.message("activity.file.part." + lines[0], locale) + ": " + lines[1];
    }

    private String named(String ids, Locale locale) {
        AsOf today = AsOf.today(clock);
        return ids.lines()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> councils.find(Long.parseLong(id), today)
                        .map(council -> words.council(council, locale))
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** The lines of the form stand in the order of the categories. */
    private String costs(String lines, Locale locale) {
        String[] spent = lines.split("\n", -1);
        List<String> said = new ArrayList<>();
        for (CostCategory category : CostCategory.values()) {
            String won = category.ordinal() < spent.length ? spent[category.ordinal()] : "";
            if (!won.isBlank()) said.add(words.message("activity.cost." + category, locale) + " " + won(won, locale));
        }
        return String.join(", ", said);
    }

    private String won(String value, Locale locale) {
        if (!value.matches("\\d{1,18}")) return value;
        return words.message("activity.won", locale, Long.parseLong(value));
    }
}
