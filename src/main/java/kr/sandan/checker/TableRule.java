package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import org.jspecify.annotations.Nullable;

/** Totals in the rows and columns of tables pasted from a spreadsheet or a document. */
final class TableRule implements Rule {

    private static final Pattern TOTAL = Pattern.compile("(?:총)?(?:합계|총계|계|전체|총합|합)(?:\\(.*\\))?|[Tt]otal|TOTAL");
    private static final Pattern SUBTOTAL = Pattern.compile("소계|중계|.{1,8}소계");
    private static final Pattern NO_AMOUNT =
            Pattern.compile(".*(?:율|률|%|비중|비율|증감|대비|평균|순위|번호|연번|단가|No|당)(?:\\(.*\\))?.*");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        for (TextTable table : TextTable.in(text)) {
            for (int column = 0; column < table.columns(); column++) {
                if (NO_AMOUNT.matcher(table.head(column)).matches()) continue;
                down(table, column, found);
                if (TOTAL.matcher(table.head(column)).matches()) across(table, column, found);
            }
        }
        return found;
    }

    /** A column: subtotals are tested against the rows above them, totals against the subtotals. */
    private static void down(TextTable table, int column, List<Finding> found) {
        List<Figure> open = new ArrayList<>();
        List<Figure> subtotals = new ArrayList<>();
        Figure leading = null;
        for (TextTable.Row row : table.rows()) {
            Figure figure = row.figure(column);
            if (figure == null || column == 0) continue;
            if (NO_AMOUNT.matcher(row.label()).matches()) continue;
            if (SUBTOTAL.matcher(row.label()).matches()) {
                test(open, figure, found);
                subtotals.add(figure);
                open.clear();
            } else if (TOTAL.matcher(row.label()).matches()) {
                subtotals.addAll(open);
                if (subtotals.isEmpty()) leading = figure;
                else test(subtotals, figure, found);
                open.clear();
                subtotals.clear();
            } else {
                open.add(figure);
            }
        }
        if (leading != null && subtotals.isEmpty()) test(open, leading, found);
    }

    private static void test(List<Figure> parts, Figure total, List<Finding> found) {
        if (Gaps.partsOf(total, parts)) found.add(Sums.test(Kind.TABLE, List.copyOf(parts), total, false));
    }

    private static void across(TextTable table, int column, List<Finding> found) {
        List<Integer> others = IntStream.range(1, table.columns())
                .filter(other -> other != column)
                .filter(other -> !NO_AMOUNT.matcher(table.head(other)).matches())
                .filter(other -> !TOTAL.matcher(table.head(other)).matches())
                .filter(other -> !SUBTOTAL.matcher(table.head(other)).matches())
                .boxed()
                .toList();
        for (TextTable.Row row : table.rows()) {
            Figure total = row.figure(column);
            if (total == null || NO_AMOUNT.matcher(row.label()).matches()) continue;
            Finding all = tested(row, others, total);
            Finding left = tested(row, others.stream().filter(at -> at < column).toList(), total);
            Finding right =
                    tested(row, others.stream().filter(at -> at > column).toList(), total);
            Finding chosen = holding(all, left, right);
            if (chosen != null) found.add(chosen);
        }
    }

    private static @Nullable Finding tested(TextTable.Row row, List<Integer> columns, Figure total) {
        List<Figure> parts = new ArrayList<>();
        for (int column : columns) {
            Figure part = row.figure(column);
            if (part != null) parts.add(part);
        }
        return Gaps.partsOf(total, parts) ? Sums.test(Kind.TABLE, parts, total, false) : null;
    }

    private static @Nullable Finding holding(@Nullable Finding... findings) {
        for (Finding finding : findings) if (finding != null && finding.verdict() == Verdict.HOLDS) return finding;
        return findings[0];
    }
}
