package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;

/**
 * What one workbook says.
 *
 * @param columns of the sheet of complexes
 * @param rows those that could be read, in their order
 * @param inTwoProvinces keys of the names of complexes that the workbook counts in two provinces
 * @param published the workbook's own sums, by province and type; empty where it has no such sheet
 */
record SurveyEdition(
        Quarter quarter,
        SurveyColumns columns,
        List<SurveyRow> rows,
        Set<String> inTwoProvinces,
        List<PublishedSums> published) {

    /**
     * A row of the sheet of sums.
     *
     * @param province as printed
     * @param complexes how many the group counts
     * @param sums by measure
     */
    record PublishedSums(String province, ComplexType type, BigDecimal complexes, Map<Measure, BigDecimal> sums) {}
}
