package kr.sandan.call.review.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.sandan.call.Criterion;
import kr.sandan.call.Stage;
import kr.sandan.call.review.Panel;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet: one for each criterion of the stage, in their order. */
final class SheetRows {

    private static final Pattern POINTS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

    private SheetRows() {}

    /** Points and a remark as they are typed. */
    record Row(
            @Size(max = 10) @Nullable String points,
            @Size(max = 1000) @Nullable String remark) {

        static final Row EMPTY = new Row(null, null);
    }

    static List<@Nullable Row> of(Stage stage, Panel.@Nullable Sheet held) {
        List<@Nullable Row> rows = new ArrayList<>();
        for (Criterion one : stage.criteria()) {
            BigDecimal points = held == null ? null : held.points().get(one.id());
            rows.add(new Row(
                    points == null ? null : points.stripTrailingZeros().toPlainString(),
                    held == null ? null : held.remarks().get(one.id())));
        }
        return rows;
    }

    /** As many as there are criteria. */
    static List<Row> filled(Stage stage, @Nullable List<@Nullable Row> typed) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < stage.criteria().size(); at++) {
            Row row = typed == null || at >= typed.size() ? null : typed.get(at);
            rows.add(row == null ? Row.EMPTY : row);
        }
        return rows;
    }

    /** @throws RuleBroken for what is no number of at most two decimals */
    static Map<Long, BigDecimal> points(Stage stage, List<Row> rows) {
        Map<Long, BigDecimal> points = new TreeMap<>();
        for (int at = 0; at < rows.size(); at++) {
            String typed = rows.get(at).points();
            if (typed == null) continue;
            Criterion criterion = stage.criteria().get(at);
            if (!POINTS.matcher(typed.strip()).matches())
                throw new RuleBroken("scores", "call.sheet.number", criterion.name());
            points.put(criterion.id(), new BigDecimal(typed.strip()));
        }
        return points;
    }

    static Map<Long, String> remarks(Stage stage, List<Row> rows) {
        Map<Long, String> remarks = new TreeMap<>();
        for (int at = 0; at < rows.size(); at++) {
            String remark = rows.get(at).remark();
            if (remark != null) remarks.put(stage.criteria().get(at).id(), remark);
        }
        return remarks;
    }

    static int version(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,9}") ? -1 : Integer.parseInt(typed);
    }
}
