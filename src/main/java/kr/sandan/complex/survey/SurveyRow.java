package kr.sandan.complex.survey;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One row of the survey: a complex in one province, or a part of one.
 *
 * @param number of the row, from 1
 * @param level 0 a complex, 1 a part, 2 a part of a part
 * @param typeWord type as printed
 * @param province as printed
 * @param county as printed
 * @param provinceCode of the day
 * @param countyCode of the day
 * @param state how far it had come
 * @param figures those published, withheld ones marked; blank cells are left out
 * @param parent the row of which it is a part, null for a complex
 */
record SurveyRow(
        int number,
        int level,
        ComplexType type,
        String typeWord,
        String province,
        String county,
        SurveyName name,
        String provinceCode,
        String countyCode,
        ComplexState state,
        Map<Measure, Figure> figures,
        @Nullable SurveyRow parent) {

    /** What the row is called beside others, such as {@code 일반/충남/서산시/대산3}; of a part, with its complex. */
    String subject() {
        String own = Stream.of(typeWord, province, county, name.base()).collect(Collectors.joining("/"));
        return parent == null ? own : parent.subject() + "/" + name.base();
    }

    /** For people: {@code 충남 서산시 대산3 (일반)}. */
    String label() {
        return "%s %s %s (%s)".formatted(province, county, name.base(), typeWord);
    }

    @Nullable
    Figure figure(Measure measure) {
        return figures.get(measure);
    }
}
