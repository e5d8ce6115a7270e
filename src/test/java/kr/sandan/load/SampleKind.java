package kr.sandan.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.sandan.account.Role;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.load.LoadContext.What;
import kr.sandan.platform.sheet.KoreanNumber;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetHeader;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;

/**
 * A kind of file with a name and a figure per row, so that the common path can be walked whole. A name that ends in a
 * question mark is asked about; a fall by 95 % wants a reason; a name that begins with 후속 builds on every load before.
 */
class SampleKind implements LoadKind {

    private final String name;
    private final SampleRows rows;
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile CountDownLatch reached = new CountDownLatch(0);

    SampleKind(String name, SampleRows rows) {
        this.name = name;
        this.rows = rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String titleKey() {
        return "complex.survey.title";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.YEAR;
    }

    @Override
    public Set<Role> loaders() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        rows.forget(context.loadId());
        int[] counts = new int[3];
        try (SheetRows sheet = file.rows(file.sheets().get(0))) {
            SheetHeader header =
                    SheetHeader.find(sheet, "이름").orElseThrow(() -> new SheetRefused("load.message.other-file"));
            int column = header.require("값");
            int done = 0;
            while (sheet.hasNext()) {
                read(context, sheet.next(), column, counts);
                context.progress(++done, 0);
            }
        }
        context.counts(counts[0], counts[1], counts[2], 0);
        pause(context, "slow-check");
    }

    private void read(LoadContext context, SheetRow row, int column, int[] counts) {
        String key = row.cell(0).text();
        BigDecimal value = number(context, row.cell(column));
        if (value == null) return;
        if (key.endsWith("?")) {
            Question question = new Question(
                    name + "/" + key,
                    row.sheet(),
                    row.cell(0).address(),
                    Text.of("load.title"),
                    List.of(new Candidate("가", "첫째", "1"), new Candidate("나", "둘째", "2")));
            Optional<String> choice = context.decide(question);
            if (choice.isEmpty()) return;
            key = key.replace("?", choice.get());
        }
        rows.stage(context.loadId(), key, value);
        compare(context, key, row.cell(column), value, counts);
    }

    private void compare(LoadContext context, String key, SheetCell cell, BigDecimal value, int[] counts) {
        Optional<BigDecimal> held = rows.held(name, key);
        if (held.isEmpty()) {
            counts[0]++;
            context.change(new Change(key, key, What.NEW, "value", null, value.toPlainString()));
            return;
        }
        if (held.get().compareTo(value) == 0) {
            counts[2]++;
            return;
        }
        counts[1]++;
        context.change(new Change(key, key, What.CHANGED, "value", held.get().toPlainString(), value.toPlainString()));
        if (value.compareTo(held.get().multiply(new BigDecimal("0.05"))) <= 0) {
            Text reason = Text.of("load.message.other-file", key);
            context.problem(new Problem(
                    cell.sheet(), cell.address(), Grade.REASON, cell.raw(), reason, "load.title", key + "/value"));
        }
    }

    private static BigDecimal number(LoadContext context, SheetCell cell) {
        try {
            BigDecimal value = KoreanNumber.read(cell);
            if (value != null) return value;
        } catch (NumberFormatException e) {
            // reported below, as a blank is
        }
        context.problem(new Problem(
                cell.sheet(),
                cell.address(),
                Grade.REFUSE,
                cell.raw(),
                Text.of("load.refused.state"),
                "load.title",
                null));
        return null;
    }

    @Override
    public void apply(LoadContext context) {
        rows.apply(context.loadId(), name);
        pause(context, "slow-apply");
    }

    @Override
    public void revert(LoadContext context, String reason) {
        rows.revert(context.loadId());
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        return rows.followers(loadId, name).stream()
                .map(later -> new Dependent("적재 " + later, "/loads/" + later))
                .toList();
    }

    @Override
    public List<LoadBreakdown> breakdown(long loadId, Locale locale) {
        String title = locale.equals(Locale.ENGLISH) ? "Figures by first letter" : "첫 글자별 값";
        return List.of(new LoadBreakdown(title, "글자", "개", rows.compared(loadId, name)));
    }

    @Override
    public void forget(long loadId) {
        rows.forget(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return "complex.survey.title";
    }

    private void pause(LoadContext context, String when) {
        if (!context.fileName().startsWith(when)) return;
        reached.countDown();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try {
            while (!gate.await(50, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline) context.progress(1, 2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
