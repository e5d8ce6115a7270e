package kr.sandan.budget.listed;

import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/** Reads the table of a file and hands over its lines; what the table does not say of itself is asked. */
final class BudgetListFile {

    private final LoadContext context;
    private final BudgetFindings findings;
    private final BudgetQuestions questions;

    BudgetListFile(BudgetFindings findings, BudgetQuestions questions) {
        context = questions.context();
        this.findings = findings;
        this.questions = questions;
    }

    /**
     * Reads the sheets that have a table of budget lines; where several have, those that somebody chose.
     *
     * @throws SheetRefused where none has
     */
    BudgetListing read(SheetFile file, BudgetStaging.Lines lines) {
        BudgetListing listing = new BudgetListing();
        ListedSheets sheets = ListedSheets.of(file, BudgetField.class, table -> true, context, findings);
        questions.leftOpen(sheets.open());
        boolean any = false;
        for (String sheet : sheets.read()) {
            try (SheetRows rows = file.rows(sheet)) {
                Optional<ListedTable<BudgetField>> table = ListedTable.find(rows, BudgetField.class);
                if (table.isPresent()) read(table.get(), listing, lines);
                any |= table.isPresent();
            }
        }
        if (!any) throw new SheetRefused("budget.load.no-header");
        boolean explained = findings.refused() || questions.open() > 0;
        if (lines.count() == 0 && !explained) throw new SheetRefused("budget.load.no-lines");
        return listing;
    }

    private void read(ListedTable<BudgetField> table, BudgetListing listing, BudgetStaging.Lines lines) {
        if (table.has(BudgetField.MONTH)) throw new SheetRefused("budget.load.is-execution");
        questions.leftOpen(new ColumnQuestions(context, "budget.load.field.")
                .ask(table, BudgetField.class, BudgetListFile::isOffered));
        AmountPlan plan = AmountPlan.of(table);
        listing.begins(table.columns().get(0).cell(), table.title());
        if (plan.amounts().isEmpty()) {
            if (questions.open() == 0) throw new SheetRefused("budget.load.no-header");
            return;
        }
        MoneyUnit unit = unit(table, plan);
        BudgetTotals totals = new BudgetTotals(findings, plan.amounts().size());
        BudgetRows rows = new BudgetRows(
                table,
                plan,
                new BudgetRows.Said(unit, fallback(table, plan), context.period()),
                findings,
                listing,
                totals,
                lines);
        while (table.hasNext()) {
            ListedRow<BudgetField> row = table.next();
            context.progress(row.row().number(), 0);
            rows.read(row);
        }
        listing.controls().addAll(totals.finish(unit));
    }

    private static boolean isOffered(BudgetField field) {
        return field != BudgetField.MONTH && field != BudgetField.IGNORED;
    }

    /** The unit stated above the table or in its titles, else that of a publisher's own format, else as a person says. */
    private MoneyUnit unit(ListedTable<BudgetField> table, AmountPlan plan) {
        AmountPlan.Amount first = plan.amounts().get(0);
        ListedColumn<BudgetField> column = table.column(first.field());
        if (column == null) throw new IllegalStateException("no column of " + first.field());
        return Stream.of(Optional.ofNullable(column.unit()), Optional.ofNullable(table.unit()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(AmountPlan.usual(table, first)))
                .orElseGet(() -> questions.unit(column.cell()));
    }

    /** The version of rows that do not say, null where every one is to say. */
    private @Nullable ListedVersion fallback(ListedTable<BudgetField> table, AmountPlan plan) {
        if (!plan.lacksVersion() || table.has(BudgetField.VERSION)) return null;
        return ofTitle(table.title())
                .orElseGet(() -> questions.version(table.columns().get(0).cell()));
    }

    private static Optional<ListedVersion> ofTitle(String title) {
        String plain = ListedTitles.plain(title);
        if (plain.contains("정부안")) return Optional.of(ListedVersion.ANNOUNCED);
        if (plain.contains("본예산")) return Optional.of(ListedVersion.ORIGINAL);
        for (int ordinal = 1; ordinal <= 9; ordinal++)
            if (plain.contains(ordinal + "차추") || plain.contains("제" + ordinal + "회추"))
                return Optional.of(new ListedVersion(VersionKind.SUPPLEMENTARY, ordinal));
        return Optional.empty();
    }
}
