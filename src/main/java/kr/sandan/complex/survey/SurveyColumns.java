package kr.sandan.complex.survey;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import kr.sandan.complex.Measure;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetHeader;

/**
 * Where the columns of a sheet stand, found by their headings. Editions since 2025 leave some of them out.
 *
 * @param sheet name of the sheet
 * @param named columns by heading
 * @param measures columns by what they count
 */
record SurveyColumns(String sheet, Map<String, Integer> named, Map<Measure, Integer> measures) {

    static final String TYPE = "유형";
    static final String PROVINCE = "시도";
    static final String COUNTY = "시군";
    static final String NAME = "단지명";
    static final String STATE = "조성상태";

    private static final Map<Measure, List<String>> HEADINGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Measure.DESIGNATED_AREA, List.of("지정면적")),
            Map.entry(Measure.MANAGED_AREA, List.of("관리면적")),
            Map.entry(Measure.SITE_TOTAL, List.of("산업시설구역/전체면적")),
            Map.entry(Measure.SITE_FOR_SALE, List.of("산업시설구역/분양대상")),
            Map.entry(Measure.SITE_SOLD, List.of("산업시설구역/분양")),
            Map.entry(Measure.SITE_UNSOLD, List.of("산업시설구역/미분양")),
            Map.entry(Measure.SALE_RATE, List.of("산업시설구역/분양률")),
            Map.entry(Measure.TENANTS, List.of("입주업체", "입주계약업체", "입주계약")),
            Map.entry(Measure.OPERATING, List.of("가동업체")),
            Map.entry(Measure.EMPLOYMENT_MALE, List.of("고용현황/남", "고용/남")),
            Map.entry(Measure.EMPLOYMENT_FEMALE, List.of("고용현황/여", "고용현황/녀", "고용/여")),
            Map.entry(Measure.EMPLOYMENT, List.of("고용현황/계", "고용/계", "고용현황", "고용")),
            Map.entry(Measure.PRODUCTION, List.of("누계생산", "생산")),
            Map.entry(Measure.EXPORT, List.of("누계수출", "수출"))));

    /** The columns of the sheet of complexes; refuses a sheet without those that say which complex a row is. */
    static SurveyColumns ofComplexes(SheetHeader header) {
        Map<String, Integer> named = new HashMap<>();
        for (String name : List.of(TYPE, PROVINCE, COUNTY, NAME, STATE)) named.put(name, header.require(name));
        header.require("지정면적");
        return new SurveyColumns(header.sheet(), Map.copyOf(named), measures(header));
    }

    static Map<Measure, Integer> measures(SheetHeader header) {
        Map<Measure, Integer> found = new EnumMap<>(Measure.class);
        HEADINGS.forEach((measure, headings) -> headings.stream()
                .map(header::find)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .ifPresent(column -> found.put(measure, column.getAsInt())));
        return found;
    }

    Set<Measure> present() {
        return measures.keySet();
    }

    int column(String name) {
        return named.getOrDefault(name, 0);
    }

    String address(String name, int row) {
        return SheetCell.columnName(column(name)) + row;
    }

    /** The address of a figure in a row; the name's where the sheet has no such column. */
    String address(Measure measure, int row) {
        Integer column = measures.get(measure);
        return column == null ? address(NAME, row) : SheetCell.columnName(column) + row;
    }
}
