package kr.sandan.budget.listed;

import java.util.Optional;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRows;

/** Tells what a file is that was sent as another kind and holds planned money. */
public final class ListedBudgets {

    /** What the titles of money begin with in settlements of research: costs by who bears them, and no spending. */
    private static final String RESEARCH = "연차_기관_";

    private ListedBudgets() {}

    /** Key of what to say of a file whose first table is surely one of budget lines; empty for any other. */
    public static Optional<String> instead(SheetFile file) {
        for (String sheet : file.sheets())
            try (SheetRows rows = file.rows(sheet)) {
                Optional<ListedTable<BudgetField>> table = ListedTable.find(rows, BudgetField.class);
                if (table.isEmpty()) continue;
                if (isResearch(table.get())) return Optional.of("budget.load.is-research");
                return isBudget(table.get()) ? Optional.of("budget.load.is-budget") : Optional.empty();
            }
        return Optional.empty();
    }

    private static boolean isResearch(ListedTable<BudgetField> table) {
        return table.columns().stream()
                .anyMatch(column -> ListedTitles.plain(column.title()).startsWith(RESEARCH));
    }

    /** An amount alone may be anything; with a version or a source it is planned. */
    private static boolean isBudget(ListedTable<BudgetField> table) {
        AmountPlan plan = AmountPlan.of(table);
        return !plan.amounts().isEmpty()
                && !table.has(BudgetField.MONTH)
                && (table.has(BudgetField.VERSION) || !plan.lacksVersion() || plan.isWide());
    }
}
