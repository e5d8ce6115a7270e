package kr.sandan.complex.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.complex.Measure.Unit;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;

/** Compares the units that a sheet states, in its unit row and in its headings, with those in which figures are held. */
final class SurveyUnits {

    private static final Pattern UNIT_ROW = Pattern.compile("\\(\\s*단위\\s*[:：]([^)]*)\\)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)\\s*$");

    /** Units by the last letters of their words: what the survey writes, and what it may write instead by mistake. */
    private static final Map<String, Unit> FAMILIES =
            Map.of("㎡", Unit.THOUSAND_M2, "원", Unit.MILLION_KRW, "달러", Unit.THOUSAND_USD, "불", Unit.THOUSAND_USD);

    private static final Map<Unit, List<String>> WORDS = Map.of(
            Unit.THOUSAND_M2, List.of("천㎡"),
            Unit.MILLION_KRW, List.of("백만원"),
            Unit.THOUSAND_USD, List.of("천달러", "천불"));

    private final SurveyFindings findings;

    SurveyUnits(SurveyFindings findings) {
        this.findings = findings;
    }

    /** Looks for a unit row among rows above the header; says whether the row is one. */
    boolean checkUnitRow(SheetRow row) {
        for (SheetCell cell : row.cells()) {
            Matcher matcher = UNIT_ROW.matcher(plain(cell.text()));
            if (!matcher.find()) continue;
            Arrays.stream(matcher.group(1).split(",")).forEach(word -> check(cell, word));
            return true;
        }
        return false;
    }

    /** Compares the units that stand in brackets in the headings. */
    void checkHeadings(SheetRow header) {
        for (SheetCell cell : header.cells()) {
            Matcher matcher = BRACKETED.matcher(plain(cell.text()));
            if (matcher.find()) check(cell, matcher.group(1));
        }
    }

    private void check(SheetCell cell, String word) {
        for (Map.Entry<String, Unit> family : FAMILIES.entrySet()) {
            List<String> expected = WORDS.get(family.getValue());
            if (expected == null || !word.endsWith(family.getKey()) || expected.contains(word)) continue;
            findings.refuse(cell.sheet(), cell.address(), cell.text(), "unit", word, expected.get(0));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "")
                .replace("m²", "㎡")
                .replace("m2", "㎡")
                .replace("US달러", "달러");
    }
}
