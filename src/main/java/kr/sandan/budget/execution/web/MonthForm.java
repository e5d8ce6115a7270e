package kr.sandan.budget.execution.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.MonthLine;
import kr.sandan.budget.execution.RecordMonth;
import kr.sandan.budget.execution.RecordMonth.Said;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What happened to lines in a month, as it is typed.
 *
 * @param reason what it rests on
 * @param month that the form is of
 * @param words by which its lines were chosen
 * @param page of them
 */
record MonthForm(
        @NotBlank(message = "{budget.execution.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String month,
        @Nullable String words,
        @Nullable String page,
        @Size(max = 64) @Nullable String submissionKey,
        @Nullable List<Row> rows) {

    /** The figures of a row, by the names of their fields. */
    static final List<String> AMOUNTS =
            List.of("granted", "spent", "named", "forced", "lasting", "unspent", "returned");

    /**
     * A line.
     *
     * @param line its number
     * @param seen the number of what was said of it when it was shown
     * @param why it is unlike what is around it
     */
    record Row(
            @Nullable String line,
            @Nullable String seen,
            @Nullable String granted,
            @Nullable String spent,
            @Nullable String named,
            @Nullable String forced,
            @Nullable String lasting,
            @Nullable String unspent,
            @Nullable String returned,
            @Nullable String why) {

        private static final Row EMPTY = new Row(null, null, null, null, null, null, null, null, null, null);

        /** A line as it stands. */
        static Row of(MonthLine line) {
            Long seen = line.heldId();
            Amounts held = line.held();
            if (seen == null) return new Row("" + line.lineId(), null, null, null, null, null, null, null, null, null);
            return new Row(
                    "" + line.lineId(),
                    "" + seen,
                    typed(held.granted()),
                    typed(held.spent()),
                    typed(held.named()),
                    typed(held.forced()),
                    typed(held.lasting()),
                    typed(held.unspent()),
                    typed(held.returned()),
                    null);
        }

        private static String typed(long won) {
            return String.format(Locale.ROOT, "%,d", won);
        }

        /** The same as if what is said now had been seen. */
        Row seeing(@Nullable Long now) {
            String id = now == null ? null : "" + now;
            return new Row(line, id, granted, spent, named, forced, lasting, unspent, returned, why);
        }

        /** In the order of {@link #AMOUNTS}; null where nothing stands. */
        public List<@Nullable String> typed() {
            List<@Nullable String> typed = new ArrayList<>();
            Stream.of(granted, spent, named, forced, lasting, unspent, returned).forEach(typed::add);
            return typed;
        }

        boolean isSaid() {
            return seen != null || typed().stream().anyMatch(Objects::nonNull);
        }

        long lineId() {
            return number("line", line);
        }

        private Said toSaid() {
            List<Long> won = typed().stream()
                    .map(text -> text == null ? 0L : TypedMoney.read(text).won())
                    .toList();
            return new Said(
                    lineId(),
                    new Amounts(won.get(0), won.get(1), won.get(2), won.get(3), won.get(4), won.get(5), won.get(6)),
                    seen == null ? null : number("seen", seen),
                    why);
        }

        private static long number(String field, @Nullable String text) {
            if (text == null || !text.matches("[0-9]{1,18}")) throw new BadParameter(field, String.valueOf(text));
            return Long.parseLong(text);
        }
    }

    public List<Row> lines() {
        return rows == null
                ? List.of()
                : rows.stream().map(row -> row == null ? Row.EMPTY : row).toList();
    }

    /** Refuses what is no money, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        for (int at = 0; at < lines().size(); at++) {
            List<@Nullable String> typed = lines().get(at).typed();
            for (int one = 0; one < AMOUNTS.size(); one++)
                FormErrors.requireReadable(
                        "rows[" + at + "]." + AMOUNTS.get(one),
                        typed.get(one),
                        "budget.execution.amount.unreadable",
                        TypedMoney::read,
                        errors);
        }
    }

    RecordMonth toCommand(int year) {
        return new RecordMonth(
                year,
                asked(),
                String.valueOf(reason),
                false,
                key(),
                lines().stream().filter(Row::isSaid).map(Row::toSaid).toList());
    }

    YearMonth asked() {
        return ExecutionParameters.month(month);
    }

    String key() {
        return SubmissionKey.of(submissionKey);
    }

    /** Everything that is filled in, by name, as a draft keeps it. */
    Map<String, String> kept() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("reason", reason);
        all.put("month", month);
        all.put("words", words);
        all.put("page", page);
        for (int at = 0; at < lines().size(); at++) {
            Row row = lines().get(at);
            String name = "rows[" + at + "].";
            all.put(name + "line", row.line());
            all.put(name + "seen", row.seen());
            all.put(name + "why", row.why());
            for (int one = 0; one < AMOUNTS.size(); one++)
                all.put(name + AMOUNTS.get(one), row.typed().get(one));
        }
        return TypedForm.filled(all);
    }

    /** A form as a draft kept it. */
    static MonthForm of(Map<String, String> kept, String key) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; kept.containsKey("rows[" + at + "].line"); at++) {
            String name = "rows[" + at + "].";
            rows.add(new Row(
                    kept.get(name + "line"),
                    kept.get(name + "seen"),
                    kept.get(name + "granted"),
                    kept.get(name + "spent"),
                    kept.get(name + "named"),
                    kept.get(name + "forced"),
                    kept.get(name + "lasting"),
                    kept.get(name + "unspent"),
                    kept.get(name + "returned"),
                    kept.get(name + "why")));
        }
        return new MonthForm(kept.get("reason"), kept.get("month"), kept.get("words"), kept.get("page"), key, rows);
    }
}
