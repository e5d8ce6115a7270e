package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.region.County;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/** Reads one row after the other, remembering which complex the parts below it belong to. */
final class SurveyRowReader {

    static final Map<String, ComplexType> TYPES = Map.of(
            "국가", ComplexType.NATIONAL,
            "일반", ComplexType.GENERAL,
            "도시첨단", ComplexType.URBAN_HIGH_TECH,
            "농공", ComplexType.AGRO_INDUSTRIAL);

    private static final Map<String, ComplexState> STATES = Map.of(
            "완료", ComplexState.COMPLETED,
            "조성중", ComplexState.UNDER_DEVELOPMENT,
            "미개발", ComplexState.UNDEVELOPED);

    private static final String WITHHELD = "X";

    private final SurveyColumns columns;
    private final RegionHistory regions;
    private final Quarter quarter;
    private final SurveyFindings findings;
    private @Nullable SurveyRow complex;
    private @Nullable SurveyRow part;

    SurveyRowReader(SurveyColumns columns, RegionHistory regions, Quarter quarter, SurveyFindings findings) {
        this.columns = columns;
        this.regions = regions;
        this.quarter = quarter;
        this.findings = findings;
    }

    /** The row, or empty where it cannot be taken; then the reason is reported. */
    Optional<SurveyRow> read(SheetRow cells) {
        SheetCell nameCell = cell(cells, SurveyColumns.NAME);
        int level = SurveyName.level(nameCell.raw());
        ComplexType type = word(cells, SurveyColumns.TYPE, TYPES, "type");
        ComplexState state = word(cells, SurveyColumns.STATE, STATES, "state");
        Province province = province(cells);
        County county = province == null ? null : county(cells, province);
        Map<Measure, Figure> figures = figures(cells);
        if (nameCell.isBlank()) refuse(nameCell, "no-name");
        if (type == null || state == null || county == null || nameCell.isBlank()) {
            forget(level);
            return Optional.empty();
        }
        SurveyRow parent = level == 0 ? null : level == 1 ? complex : part;
        if (level > 0 && !fits(parent, type, county)) {
            refuse(nameCell, "no-parent");
            return Optional.empty();
        }
        SurveyRow row = row(cells, level, type, county, state, figures, parent);
        remember(row);
        return Optional.of(row);
    }

    private SurveyRow row(
            SheetRow cells,
            int level,
            ComplexType type,
            County county,
            ComplexState state,
            Map<Measure, Figure> figures,
            @Nullable SurveyRow parent) {
        return new SurveyRow(
                cells.number(),
                level,
                type,
                cell(cells, SurveyColumns.TYPE).text(),
                cell(cells, SurveyColumns.PROVINCE).text(),
                cell(cells, SurveyColumns.COUNTY).text(),
                SurveyName.of(cell(cells, SurveyColumns.NAME).text()),
                county.provinceCode(),
                county.code(),
                state,
                figures,
                parent);
    }

    private static boolean fits(@Nullable SurveyRow parent, ComplexType type, County county) {
        return parent != null && parent.type() == type && parent.provinceCode().equals(county.provinceCode());
    }

    private void remember(SurveyRow row) {
        if (row.level() == 0) complex = row;
        if (row.level() <= 1) part = row.level() == 1 ? row : null;
    }

    private void forget(int level) {
        if (level == 0) complex = null;
        if (level <= 1) part = null;
    }

    private @Nullable Province province(SheetRow cells) {
        SheetCell cell = cell(cells, SurveyColumns.PROVINCE);
        Province found = regions.resolveProvince(cell.text(), quarter.lastDay()).orElse(null);
        if (found == null) refuse(cell, "province", quarter.lastDay());
        return found;
    }

    private @Nullable County county(SheetRow cells, Province province) {
        SheetCell cell = cell(cells, SurveyColumns.COUNTY);
        County found = regions.resolveCounty(province.name(), cell.text(), quarter.lastDay())
                .orElse(null);
        if (found == null) refuse(cell, "county", province.shortName(), quarter.lastDay());
        return found;
    }

    private <T> @Nullable T word(SheetRow cells, String column, Map<String, T> known, String problem) {
        SheetCell cell = cell(cells, column);
        T found = known.get(cell.text().replaceAll("\\s+", ""));
        if (found == null) refuse(cell, problem);
        return found;
    }

    private Map<Measure, Figure> figures(SheetRow cells) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        columns.measures().forEach((measure, column) -> {
            Figure figure = figure(cells.cell(column), measure);
            if (figure != null) figures.put(measure, figure);
        });
        return figures;
    }

    private @Nullable Figure figure(SheetCell cell, Measure measure) {
        if (cell.text().equalsIgnoreCase(WITHHELD)) {
            findings.notice(cell.sheet(), cell.address(), cell.text(), "withheld");
            return new Figure(null, true);
        }
        try {
            BigDecimal value = KoreanNumber.read(cell);
            if (value == null) return null;
            String broken = measure.refusal(value);
            if (broken == null) return new Figure(value, false);
            refuse(cell, broken);
        } catch (NumberFormatException notANumber) {
            refuse(cell, "not-a-number");
        }
        return null;
    }

    private void refuse(SheetCell cell, String problem, Object... arguments) {
        findings.refuse(cell.sheet(), cell.address(), cell.text(), problem, arguments);
    }

    private SheetCell cell(SheetRow cells, String column) {
        return cells.cell(columns.column(column));
    }
}
