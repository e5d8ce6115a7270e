package kr.sandan.budget.listed;

import static kr.sandan.budget.listed.BudgetField.AMOUNT;
import static kr.sandan.budget.listed.BudgetField.CURRENT;
import static kr.sandan.budget.listed.BudgetField.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.platform.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table give lines their money: one for each version, or one for each source, or one alone; and which sums
 * a row must meet.
 */
record AmountPlan(List<Amount> amounts, List<Check> checks) {

    /**
     * A column of money.
     *
     * @param version whose money it is, null where the row or a person says
     * @param fund who pays, likewise
     * @param added whether it is what is added to the first approved budget
     */
    record Amount(
            BudgetField field,
            @Nullable ListedVersion version,
            @Nullable FundSource fund,
            boolean added) {

        /** What is put behind a code that several sources share. */
        String suffix() {
            return fund == null ? "" : "-" + fund.name();
        }
    }

    /** That some columns of a row together are as much as others. */
    record Check(List<BudgetField> sum, List<BudgetField> parts) {}

    private static final List<Amount> VERSIONS = List.of(
            new Amount(BudgetField.ANNOUNCED, ListedVersion.ANNOUNCED, null, false),
            new Amount(BudgetField.ORIGINAL, ListedVersion.ORIGINAL, null, false),
            new Amount(BudgetField.SUPPLEMENT, new ListedVersion(VersionKind.SUPPLEMENTARY, 1), null, true),
            new Amount(BudgetField.FIRST_SUPPLEMENTARY, new ListedVersion(VersionKind.SUPPLEMENTARY, 1), null, false),
            new Amount(BudgetField.SECOND_SUPPLEMENTARY, new ListedVersion(VersionKind.SUPPLEMENTARY, 2), null, false));

    private static final List<Amount> FUNDS = Stream.of(FundSource.values())
            .map(fund -> new Amount(BudgetField.valueOf(fund.name()), null, fund, false))
            .toList();

    private static final Set<String> IN_THOUSANDS = Set.of("당해연도정부안금액", "당해연도국회확정금액");
    private static final Set<String> IN_WON = Set.of(
            "amount", "amount(won)", "amount_krw", "세출예산금액", "세출예산액", "anexp_bdg_amt", "anexp_bdgamt", "bdg_ntep");

    static AmountPlan of(ListedTable<BudgetField> table) {
        List<Amount> versions =
                VERSIONS.stream().filter(one -> table.has(one.field())).toList();
        List<Amount> funds =
                FUNDS.stream().filter(one -> table.has(one.field())).toList();
        if (!versions.isEmpty()) return new AmountPlan(versions, local(table));
        if (!funds.isEmpty()) return new AmountPlan(funds, sums(table, funds));
        return new AmountPlan(
                Stream.of(AMOUNT, TOTAL, CURRENT)
                        .filter(table::has)
                        .limit(1)
                        .map(field -> new Amount(field, null, null, false))
                        .toList(),
                List.of());
    }

    private static List<Check> local(ListedTable<BudgetField> table) {
        if (!table.has(CURRENT)) return List.of();
        List<BudgetField> parts = Stream.of(
                        BudgetField.ORIGINAL,
                        BudgetField.SUPPLEMENT,
                        BudgetField.BEFORE_VOTE,
                        BudgetField.RESERVE,
                        BudgetField.CARRIED_IN)
                .filter(table::has)
                .toList();
        return List.of(new Check(List.of(CURRENT), parts));
    }

    private static List<Check> sums(ListedTable<BudgetField> table, List<Amount> funds) {
        List<BudgetField> parts = funds.stream().map(Amount::field).toList();
        List<Check> checks = new ArrayList<>();
        for (List<BudgetField> sum : List.of(
                List.of(TOTAL),
                List.of(CURRENT),
                List.of(AMOUNT),
                List.of(BudgetField.TOTAL_CASH, BudgetField.TOTAL_IN_KIND)))
            if (sum.stream().allMatch(table::has)) checks.add(new Check(sum, parts));
        return checks;
    }

    /** Whether a row may be several lines. */
    boolean isWide() {
        return amounts.size() > 1;
    }

    /** Whether rows or a person must say which version it is. */
    boolean lacksVersion() {
        return amounts.stream().anyMatch(one -> one.version() == null);
    }

    /** The unit of the publishers' own formats, who do not write it; null for others. */
    static @Nullable MoneyUnit usual(ListedTable<BudgetField> table, Amount amount) {
        ListedColumn<BudgetField> column = table.column(amount.field());
        if (column == null) return null;
        String title = ListedTitles.plain(column.cell().text());
        if (title.startsWith("y_yy_") || IN_THOUSANDS.contains(title)) return MoneyUnit.THOUSAND;
        boolean won = IN_WON.contains(title) || title.startsWith("연차_기관_") || table.has(BudgetField.AUTHORITY);
        return won ? MoneyUnit.WON : null;
    }
}
