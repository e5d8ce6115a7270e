package kr.sandan.budget.listed;

import java.util.List;
import kr.sandan.budget.ClosedYears;
import kr.sandan.load.LoadContext;
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
    private final AllocatedLines allocated;
    private final LoadedTotals totals;
    private final ClosedYears closed;
    private final JdbcClient jdbc;

    BudgetListCheck(
            BudgetStaging staging,
            BudgetMeaning meaning,
            BudgetDictionary dictionary,
            BudgetComparison comparison,
            BudgetDifferences differences,
            BudgetChecks checks,
            AllocatedLines allocated,
            LoadedTotals totals,
            ClosedYears closed,
            JdbcClient jdbc) {
        this.staging = staging;
        this.meaning = meaning;
        this.dictionary = dictionary;
        this.comparison = comparison;
        this.differences = differences;
        this.checks = checks;
        this.allocated = allocated;
        this.totals = totals;
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
        BudgetQuestions questions = new BudgetQuestions(context);
        Read read = read(load, file, findings, questions);
        BudgetListing listing = read.listing();
        totals.write(load, listing.controls());
        BudgetMeaning.Year names = meaning.of(year, findings, questions);
        @Nullable Long[] programmes = new BudgetProgrammes(listing, names.programmes(), findings, questions).resolve();
        dictionary.write(load, listing, names, programmes);
        leaveOutUnchanged(load, listing);
        if (questions.open() == 0) {
            leaveOut(load, listing, BudgetProgrammes.without(programmes), findings);
            compare(context, year, read, BudgetProgrammes.ours(programmes), findings);
        } else ahead(load, year, listing, questions, findings);
        findings.finish();
    }

    /**
     * What was read.
     *
     * @param uncoded whether lines of it lack a code
     * @param perhapsTwice whether lines of it may be there twice
     */
    private record Read(BudgetListing listing, boolean uncoded, boolean perhapsTwice) {}

    private Read read(long load, SheetFile file, BudgetFindings findings, BudgetQuestions questions) {
        try (BudgetStaging.Lines lines = staging.lines(load)) {
            BudgetListing listing = new BudgetListFile(findings, questions).read(file, lines);
            lines.finish();
            return new Read(listing, lines.uncoded(), lines.perhapsTwice());
        }
    }

    /** Everything that no answer can change is said before the questions are answered; of the rest, that it waits for them. */
    private void ahead(long load, int year, BudgetListing listing, BudgetQuestions questions, BudgetFindings findings) {
        if (questions.isTableOpen()) findings.note("budget.load.waits.table");
        else checks.ahead(load, year, findings);
        if (!questions.isMoneyOpen()) {
            comparison.versions(load, year, listing.versions().values());
            checks.phases(load, year, findings);
        } else if (!questions.isTableOpen()) findings.note("budget.load.waits.money");
        findings.note("budget.load.waits.held");
    }

    private void compare(LoadContext context, int year, Read read, List<Long> ours, BudgetFindings findings) {
        if (ours.isEmpty()) return;
        long load = context.loadId();
        dictionary.find(load);
        comparison.versions(load, year, read.listing().versions().values());
        BudgetComparison.Counts counts = comparison.compare(load, year, ours, read.uncoded());
        context.counts(counts.added(), counts.changed(), counts.same(), counts.gone());
        differences.report(context, year);
        checks.look(load, year, read.perhapsTwice(), findings);
        allocated.look(load, year, findings);
    }

    /** Forgets the lines of a supplement that changes nothing. */
    private void leaveOutUnchanged(long load, BudgetListing listing) {
        if (!listing.unchanged()) return;
        for (int number = 0; number < listing.versions().values().size(); number++)
            if (listing.versions().cell(number).column() == listing.supplement())
                jdbc.sql("delete from budget_load_line where load_id = ? and version = ?")
                        .params(load, number)
                        .update();
    }

    /** Says how many lines are of works that are none of ours: what is staged of them is never written. */
    private void leaveOut(long load, BudgetListing listing, List<Integer> without, BudgetFindings findings) {
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
}
