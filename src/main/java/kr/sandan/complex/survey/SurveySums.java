package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.complex.survey.SurveyEdition.PublishedSums;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetHeader;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/** Reads the sums by province and type that the workbook publishes beside the complexes themselves (sheet 시도별). */
final class SurveySums {

    private static final String SHEET = "시도별";
    private static final String GROUP = "구분";
    private static final String COMPLEXES = "단지수";
    private static final Pattern COUNT = Pattern.compile("([\\d,]+)\\s*개?\\s*$");
    private static final Pattern WORDS = Pattern.compile("(.+?)(국가|일반|도시첨단|농공)");

    private final RegionHistory regions;
    private final Quarter quarter;

    SurveySums(RegionHistory regions, Quarter quarter) {
        this.regions = regions;
        this.quarter = quarter;
    }

    List<PublishedSums> read(SheetFile file) {
        String sheet = SurveyReader.sheet(file, name -> name.equals(SHEET)).orElse(null);
        if (sheet == null) return List.of();
        List<PublishedSums> published = new ArrayList<>();
        try (SheetRows rows = file.rows(sheet)) {
            SheetHeader header = SheetHeader.find(rows, GROUP).orElse(null);
            if (header == null || header.find(COMPLEXES).isEmpty()) return List.of();
            Map<Measure, Integer> columns = SurveyColumns.measures(header);
            while (rows.hasNext()) {
                PublishedSums sums = sums(rows.next(), header, columns);
                if (sums != null) published.add(sums);
            }
        }
        return published;
    }

    /** The sums of a row that is one of a province and a type; null for totals and notes. */
    private @Nullable PublishedSums sums(SheetRow row, SheetHeader header, Map<Measure, Integer> columns) {
        Matcher words =
                WORDS.matcher(SheetHeader.plain(row.cell(header.require(GROUP)).text()));
        if (!words.matches()) return null;
        String province = words.group(1);
        ComplexType type = SurveyRowReader.TYPES.get(words.group(2));
        BigDecimal complexes = count(row.cell(header.require(COMPLEXES)));
        if (type == null
                || complexes == null
                || regions.resolveProvince(province, quarter.lastDay()).isEmpty()) return null;
        Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        columns.forEach((measure, column) -> {
            BigDecimal value = number(row.cell(column));
            if (measure.additive() && value != null) sums.put(measure, value);
        });
        return new PublishedSums(province, type, complexes, sums);
    }

    /** A number that may be written {@code 국가 총50개}. */
    private static @Nullable BigDecimal count(SheetCell cell) {
        if (cell.number() != null) return cell.number();
        Matcher matcher = COUNT.matcher(cell.text());
        return matcher.find() ? new BigDecimal(matcher.group(1).replace(",", "")) : null;
    }

    private static @Nullable BigDecimal number(SheetCell cell) {
        try {
            return KoreanNumber.read(cell);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
