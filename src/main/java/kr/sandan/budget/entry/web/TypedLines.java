package kr.sandan.budget.entry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.entry.Proposal;
import kr.sandan.budget.entry.Proposals.Held;
import kr.sandan.budget.entry.ProposeVersion;
import kr.sandan.platform.Money;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The rows of lines as they were typed.
 *
 * @param rows in their order
 */
record TypedLines(List<Row> rows) {

    private static final Pattern NAME = Pattern.compile("line-(\\d{1,3})-(code|name|fund|place|won|held|was|ends)");
    private static final int BLANK_ROWS = 8;
    private static final int SHOWN = 40;

    /**
     * A row.
     *
     * @param held what the version gave the line in won when the row was shown; empty for a new line
     * @param was what stood in the row when it was shown; one that still says so does not change
     */
    record Row(
            int at,
            String code,
            String name,
            String fund,
            String place,
            String won,
            String held,
            String was,
            boolean ends) {

        public boolean existing() {
            return !held.isEmpty();
        }

        private String content() {
            return String.join("|", name, fund, place, won);
        }

        boolean changed() {
            return ends || !content().equals(was) && !(code + name + place + won).isBlank();
        }

        private static Row of(int at, Map<String, String> typed) {
            return new Row(
                    at,
                    typed.getOrDefault("code", "").strip(),
                    typed.getOrDefault("name", "").strip(),
                    typed.getOrDefault("fund", "").strip(),
                    typed.getOrDefault("place", "").strip(),
                    typed.getOrDefault("won", "").strip(),
                    typed.getOrDefault("held", "").strip(),
                    typed.getOrDefault("was", ""),
                    typed.containsKey("ends"));
        }
    }

    static TypedLines of(MultiValueMap<String, String> sent) {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher read = NAME.matcher(name);
            if (read.matches())
                rows.computeIfAbsent(Integer.valueOf(read.group(1)), at -> new TreeMap<>())
                        .put(read.group(2), String.join("", values));
        });
        return new TypedLines(rows.entrySet().stream()
                .map(row -> Row.of(row.getKey(), row.getValue()))
                .toList());
    }

    /** What a version holds, and some rows for more. */
    static TypedLines held(List<Held> lines, Function<BudgetPlace, String> names) {
        List<Row> rows = new ArrayList<>();
        for (Held line : lines) {
            String fund = line.fund() == null ? "" : line.fund().name();
            String place = place(line.place(), names);
            Row row = new Row(
                    rows.size(),
                    line.code(),
                    line.name(),
                    fund,
                    place,
                    written(line.won()),
                    "" + line.won(),
                    "",
                    false);
            rows.add(new Row(row.at, row.code, row.name, row.fund, row.place, row.won, row.held, row.content(), false));
        }
        return new TypedLines(more(rows));
    }

    /** What was handed in before, to be handed in again. */
    static TypedLines proposed(List<Proposal.Line> lines, Function<BudgetPlace, String> names) {
        List<Row> rows = new ArrayList<>();
        for (Proposal.Line line : lines)
            rows.add(new Row(
                    rows.size(),
                    line.code(),
                    line.name(),
                    line.fund() == null ? "" : line.fund().name(),
                    place(line.place(), names),
                    written(line.won()),
                    line.before() == null ? "" : String.valueOf(line.before()),
                    "",
                    line.ends()));
        return new TypedLines(more(rows));
    }

    private static List<Row> more(List<Row> rows) {
        for (int more = 0; more < BLANK_ROWS; more++)
            rows.add(new Row(rows.size(), "", "", "", "", "", "", "|||", false));
        return rows;
    }

    private static String place(BudgetPlace place, Function<BudgetPlace, String> names) {
        return place.kind() == BudgetPlace.Kind.WHOLE ? "" : names.apply(place);
    }

    private static String written(long won) {
        return String.format("%,d", won);
    }

    /** The lines that change; what cannot be read is refused beside every other error. */
    List<ProposeVersion.Line> lines(Map<String, BudgetPlace> places, BindingResult errors) {
        List<ProposeVersion.Line> lines = new ArrayList<>();
        for (Row row : rows) if (row.changed()) lines.add(line(row, places, errors));
        return lines;
    }

    private static ProposeVersion.Line line(Row row, Map<String, BudgetPlace> places, BindingResult errors) {
        if (row.code.isEmpty()) refuse(row, "code", "entry.line.code.required", errors);
        if (row.name.isEmpty()) refuse(row, "name", "entry.line.name.required", errors);
        BudgetPlace place = row.place.isEmpty() ? BudgetPlace.WHOLE : place(row.place, places);
        if (place == null) refuse(row, "place", "entry.line.place.unknown", errors);
        Long won = row.ends && row.won.isEmpty() ? Long.valueOf(0) : won(row.won);
        if (won == null) refuse(row, "won", "entry.line.won.unreadable", errors);
        return new ProposeVersion.Line(
                row.ends,
                row.code,
                row.name,
                row.fund.isEmpty() ? null : BadParameter.among(FundSource.values(), "fund", row.fund),
                place == null ? BudgetPlace.WHOLE : place,
                won == null ? 0 : won,
                before(row));
    }

    private static @Nullable Long before(Row row) {
        if (row.held.isEmpty()) return null;
        if (!row.held.matches("\\d{1,16}")) throw new BadParameter("held", row.held);
        return Long.valueOf(row.held);
    }

    private static @Nullable BudgetPlace place(String typed, Map<String, BudgetPlace> places) {
        BudgetPlace named = places.get(typed);
        if (named != null) return named;
        return places.values().stream()
                .filter(place -> place.written().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long won(String typed) {
        try {
            return Money.read(typed).won();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static void refuse(Row row, String field, String key, BindingResult errors) {
        String typed = field.equals("won") ? row.won : field.equals("place") ? row.place : "";
        String shown = typed.length() > SHOWN ? typed.substring(0, SHOWN) : typed;
        errors.addError(new FieldError(
                errors.getObjectName(),
                "line-" + row.at + "-" + field,
                typed,
                false,
                new String[] {key},
                new Object[] {String.valueOf(row.at + 1), shown},
                null));
    }
}
