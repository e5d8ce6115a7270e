package kr.sandan.budget.listed;

import java.util.List;
import kr.sandan.budget.ClosedYears;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check of a list from its first row to what it would change. */
@Component
class BudgetListCheck {

    private static final int FIRST = 1990;
    private static final int LAST = 2099;

    private final BudgetStaging staging;
    private final BudgetMeaning meaning;
    private final BudgetDictionary dictionary;
    private final BudgetComparison comparison;
    private final BudgetDifferences differences;
    private final BudgetChecks checks;
    private final ClosedYears closed;
    private final JdbcClient jdbc;

    BudgetListCheck(
            BudgetStaging staging,
            BudgetMeaning meaning,
            BudgetDictionary dictionary,
            BudgetComparison comparison,
            BudgetDifferences differences,
            BudgetChecks checks,
            ClosedYears closed,
            JdbcClient jdbc) {
        this.staging = staging;
        this.meaning = meaning;
        this.dictionary = dictionary;
        this.comparison = comparison;
        this.differences = differences;
        this.checks = checks;
        this.closed = closed;
        this.jdbc = jdbc;
    }

    void check(LoadContext context, SheetFile file) {
        long load = context.loadId();
        int year = Integer.parseInt(context.period());
        if (year < FIRST || year > LAST) throw new SheetRefused("budget.year.out-of-range");
        closed.closed(year).ifPresent(by -> {
            throw new SheetRefused(
                    by.refusal().messageKey(), (Object[]) by.refusal().arguments());
        });
        staging.forget(load);
        BudgetFindings findings = new BudgetFindings(context);
        rivals(context, findings);
        BudgetQuestions questions = new BudgetQuestions(context);
        BudgetStaging.Lines lines = staging.lines(load);
        BudgetListing listing = new BudgetListFile(findings, questions).read(file, lines);
        lines.finish();
        writeControls(load, listing.controls());
        BudgetMeaning.Year names = meaning.of(year, findings, questions);
        @Nullable Long[] programmes = new BudgetProgrammes(listing, names.programmes(), findings, questions).resolve();
        dictionary.write(load, listing, names, programmes);
        if (questions.open() == 0) {
            leaveOut(load, listing, BudgetProgrammes.without(programmes), findings);
            compare(context, year, listing, BudgetProgrammes.ours(programmes), findings);
        }
        findings.finish();
    }

    /** Who else has a file of the same year under way. */
    private void rivals(LoadContext context, BudgetFindings findings) {
        jdbc.sql("""
                        select l.id, a.display_name from load l join account a on a.id = l.uploaded_by
                         where l.kind = 'BUDGET' and l.period = ? and l.id <> ?
                           and l.state in ('CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING') order by l.id
                        """).params(context.period(), context.loadId()).query(row -> {
            findings.note("budget.load.rival", context.period(), row.getString("id"), row.getString("display_name"));
        });
    }

    private void compare(
            LoadContext context, int year, BudgetListing listing, List<Long> ours, BudgetFindings findings) {
        if (ours.isEmpty()) return;
        long load = context.loadId();
        dictionary.find(load);
        BudgetComparison.Counts counts =
                comparison.compare(load, year, ours, listing.versions().values());
        context.counts(counts.added(), counts.changed(), counts.same(), counts.gone());
        differences.report(context, year);
        checks.look(load, year, findings);
    }

    /** Forgets lines of works that are none of ours and says how many they are, and a supplement that changes nothing. */
    private void leaveOut(long load, BudgetListing listing, List<Integer> without, BudgetFindings findings) {
        if (listing.unchanged()) {
            for (int number = 0; number < listing.versions().values().size(); number++)
                if (listing.versions().cell(number).column() == listing.supplement())
                    jdbc.sql("delete from budget_load_line where load_id = ? and version = ?")
                            .params(load, number)
                            .update();
        }
        List<Integer> others = without.stream()
                .filter(number ->
                        listing.programmes().values().get(number).named().isEmpty())
                .toList();
        if (others.isEmpty()) return;
        jdbc.sql("""
                        select count(*) as number, coalesce(sum(amount_krw), 0) as won from budget_load_line
                         where load_id = :load and programme = any(:others)
                        """)
                .param("load", load)
                .param("others", others.toArray(Integer[]::new))
                .query(row -> {
                    findings.note(
                            "budget.load.not-ours",
                            others.size(),
                            row.getLong("number"),
                            ListedMoney.text(row.getLong("won")));
                });
    }

    private void writeControls(long load, List<BudgetTotals.Control> controls) {
        CopyRows rows = staging.into("budget_load_total", "load_id, position, label, published, read");
        for (int at = 0; at < Math.min(controls.size(), 200); at++) {
            BudgetTotals.Control control = controls.get(at);
            rows.add(load)
                    .add(at)
                    .add(control.label())
                    .add(control.published())
                    .add(control.read())
                    .end();
        }
        rows.flush();
    }
}
