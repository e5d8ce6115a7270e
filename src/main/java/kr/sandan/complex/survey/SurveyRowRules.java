package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import org.jspecify.annotations.Nullable;

/** What must hold within a row, between a complex and its parts, and between rows of the same name. */
final class SurveyRowRules {

    /** Three rounded areas may miss their sum by this much. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    private static final BigDecimal RATE_ROUNDING = new BigDecimal("0.5");

    private final SurveyColumns columns;
    private final SurveyFindings findings;

    SurveyRowRules(SurveyColumns columns, SurveyFindings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    void check(List<SurveyRow> rows) {
        Map<String, SurveyRow> bySubject = new HashMap<>();
        Map<SurveyRow, List<SurveyRow>> parts = new LinkedHashMap<>();
        for (SurveyRow row : rows) {
            checkEmployment(row);
            checkSale(row);
            checkOrder(row, Measure.MANAGED_AREA, Measure.DESIGNATED_AREA, "managed-beyond-designated");
            checkOrder(row, Measure.OPERATING, Measure.TENANTS, "operating-beyond-tenants");
            SurveyRow same = bySubject.putIfAbsent(row.subject(), row);
            boolean copy = same != null && (row.level() > 0 || same.figures().equals(row.figures()));
            if (copy) refuse(row, row.name().printed(), "duplicate", same.number());
            SurveyRow parent = row.parent();
            if (parent != null)
                parts.computeIfAbsent(parent, p -> new ArrayList<>()).add(row);
        }
        parts.forEach(this::checkParts);
    }

    private void checkEmployment(SurveyRow row) {
        BigDecimal male = visible(row, Measure.EMPLOYMENT_MALE);
        BigDecimal female = visible(row, Measure.EMPLOYMENT_FEMALE);
        BigDecimal total = visible(row, Measure.EMPLOYMENT);
        if (male == null || female == null || total == null) return;
        if (male.add(female).compareTo(total) != 0)
            refuse(row, Measure.EMPLOYMENT, total, "employment-sum", male, female, male.add(female));
    }

    private void checkSale(SurveyRow row) {
        BigDecimal sold = visible(row, Measure.SITE_SOLD);
        BigDecimal unsold = visible(row, Measure.SITE_UNSOLD);
        BigDecimal forSale = visible(row, Measure.SITE_FOR_SALE);
        if (sold == null || forSale == null) return;
        if (unsold != null) {
            BigDecimal off = sold.add(unsold).subtract(forSale).abs();
            if (off.compareTo(ROUNDING) > 0) refuse(row, Measure.SITE_FOR_SALE, forSale, "sale-sum", sold.add(unsold));
            else if (off.signum() != 0) notice(row, Measure.SITE_FOR_SALE, forSale, "sale-rounding", sold.add(unsold));
        }
        BigDecimal rate = visible(row, Measure.SALE_RATE);
        if (rate == null || forSale.signum() == 0) return;
        BigDecimal derived = sold.movePointRight(2).divide(forSale, 2, RoundingMode.HALF_UP);
        if (derived.subtract(rate).abs().compareTo(RATE_ROUNDING) > 0)
            notice(row, Measure.SALE_RATE, rate, "sale-rate", derived);
    }

    private void checkOrder(SurveyRow row, Measure smaller, Measure greater, String problem) {
        BigDecimal small = visible(row, smaller);
        BigDecimal great = visible(row, greater);
        if (small == null || great == null || small.compareTo(great) <= 0) return;
        notice(row, smaller, small, problem, great);
    }

    /** A complex with parts states their sums. */
    private void checkParts(SurveyRow whole, List<SurveyRow> parts) {
        for (Measure measure : columns.present()) {
            BigDecimal stated = visible(whole, measure);
            if (!measure.additive() || stated == null) continue;
            BigDecimal sum = BigDecimal.ZERO;
            for (SurveyRow part : parts) {
                BigDecimal value = visible(part, measure);
                sum = value == null || sum == null ? null : sum.add(value);
            }
            if (sum != null && sum.compareTo(stated) != 0) notice(whole, measure, stated, "parts-sum", sum);
        }
    }

    private static @Nullable BigDecimal visible(SurveyRow row, Measure measure) {
        Figure figure = row.figure(measure);
        return figure == null || figure.withheld() ? null : figure.value();
    }

    private void refuse(SurveyRow row, String value, String problem, Object... arguments) {
        findings.refuse(columns.sheet(), columns.address(SurveyColumns.NAME, row.number()), value, problem, arguments);
    }

    private void refuse(SurveyRow row, Measure measure, BigDecimal value, String problem, Object... arguments) {
        findings.refuse(
                columns.sheet(), columns.address(measure, row.number()), value.toPlainString(), problem, arguments);
    }

    private void notice(SurveyRow row, Measure measure, BigDecimal value, String problem, Object... arguments) {
        findings.notice(
                columns.sheet(), columns.address(measure, row.number()), value.toPlainString(), problem, arguments);
    }
}
