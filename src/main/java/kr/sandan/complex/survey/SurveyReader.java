package kr.sandan.complex.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.complex.Quarter;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetHeader;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/** Reads the workbook of one quarter. Sheets, header rows and columns are found by their words, never by position. */
final class SurveyReader {

    static final String SHEET = "전국산업단지현황";
    private static final String TWO_PROVINCES = "2개시도";
    private static final String PARENT = "상위단지";
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})\\s*년\\s*([1-4])\\s*/?\\s*4?\\s*분기");
    private static final Pattern NOTE = Pattern.compile("[*※].*|주\\s*\\d*\\s*\\).*");
    private static final Pattern TOTAL = Pattern.compile("(?:총)?(?:합계|소계|총합|총계|계)");

    private final LoadContext context;
    private final RegionHistory regions;
    private final Quarter quarter;
    private final SurveyFindings findings;

    SurveyReader(LoadContext context, RegionHistory regions, Quarter quarter) {
        this.context = context;
        this.regions = regions;
        this.quarter = quarter;
        this.findings = new SurveyFindings(context);
    }

    /**
     * Reads everything and reports what is wrong in it.
     *
     * @throws SheetRefused if the file is another survey, or one of another quarter
     */
    SurveyEdition read(SheetFile file) {
        String sheet = sheet(file, name -> name.equals(SHEET)).orElseThrow(() -> anotherFile(file));
        SurveyColumns columns;
        List<SurveyRow> rows = new ArrayList<>();
        try (SheetRows from = file.rows(sheet)) {
            columns = SurveyColumns.ofComplexes(header(from, sheet));
            SurveyRowReader reader = new SurveyRowReader(columns, regions, quarter, findings);
            while (from.hasNext()) {
                SheetRow row = from.next();
                context.progress(row.number(), 0);
                if (!isNote(row)) reader.read(row).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty()) findings.refuse(sheet, "", "", "no-rows");
        new SurveyRowRules(columns, findings).check(rows);
        return new SurveyEdition(
                quarter, columns, rows, inTwoProvinces(file), new SurveySums(regions, quarter).read(file));
    }

    private SheetHeader header(SheetRows rows, String sheet) {
        boolean unitsStated = false;
        while (rows.peek() != null && !isHeader(rows.peek())) {
            SheetRow above = rows.next();
            checkQuarter(above);
            unitsStated |= new SurveyUnits(findings).checkUnitRow(above);
        }
        SheetRow top = rows.peek();
        if (top == null) throw new SheetRefused("complex.survey.refused.no-header", sheet, SurveyColumns.TYPE);
        new SurveyUnits(findings).checkHeadings(top);
        if (!unitsStated) findings.notice(sheet, "", "", "no-unit-row");
        return SheetHeader.find(rows, SurveyColumns.TYPE)
                .orElseThrow(() -> new SheetRefused("complex.survey.refused.no-header", sheet, SurveyColumns.TYPE));
    }

    private static boolean isHeader(SheetRow row) {
        return SheetHeader.plain(row.cell(0).text()).equals(SurveyColumns.TYPE);
    }

    private void checkQuarter(SheetRow row) {
        for (SheetCell cell : row.cells()) {
            if (isNote(row)) return;
            Matcher matcher = QUARTER.matcher(cell.text());
            if (!matcher.find()) continue;
            Quarter stated = new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (!stated.equals(quarter))
                throw new SheetRefused("complex.survey.refused.other-quarter", cell.text(), stated, quarter);
        }
    }

    private static boolean isNote(SheetRow row) {
        String first = row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return NOTE.matcher(first).matches()
                || TOTAL.matcher(SheetHeader.plain(first)).matches();
    }

    private static SheetRefused anotherFile(SheetFile file) {
        return new SheetRefused(
                "complex.survey.refused.no-sheet", title(file), String.join(", ", file.sheets()), SHEET);
    }

    private static String title(SheetFile file) {
        for (String sheet : file.sheets()) {
            try (SheetRows rows = file.rows(sheet)) {
                SheetRow first = rows.peek();
                if (first == null) continue;
                return first.cells().stream()
                        .map(SheetCell::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(sheet);
            }
        }
        return "";
    }

    /** The sheet whose name fits, spaces left out. */
    static Optional<String> sheet(SheetFile file, Predicate<String> fits) {
        return file.sheets().stream()
                .filter(name -> fits.test(name.replaceAll("[\\s\\u00a0]+", "")))
                .findFirst();
    }

    private static Set<String> inTwoProvinces(SheetFile file) {
        Set<String> keys = new HashSet<>();
        @Nullable
        String sheet = sheet(file, name -> name.contains(TWO_PROVINCES)).orElse(null);
        if (sheet == null) return keys;
        try (SheetRows rows = file.rows(sheet)) {
            if (SheetHeader.find(rows, PARENT).isEmpty()) return keys;
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (!isNote(row) && !row.cell(0).isBlank())
                    keys.add(SurveyName.of(row.cell(0).text()).key());
            }
        }
        return keys;
    }
}
