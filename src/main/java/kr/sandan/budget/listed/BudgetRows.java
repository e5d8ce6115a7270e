package kr.sandan.budget.listed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.listed.AmountPlan.Amount;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Makes lines of the rows of a table, and reports every cell that cannot be read. */
final class BudgetRows {

    private static final Set<String> YES = Set.of("예시", "견본", "true", "1", "y", "yes", "o", "예");

    private final ListedTable<BudgetField> table;
    private final AmountPlan plan;
    private final List<Amount> amounts;
    private final Said said;
    private final MoneyUnit[] units;
    private final BudgetFindings findings;
    private final BudgetListing listing;
    private final BudgetTotals totals;
    private final BudgetStaging.Lines lines;
    private final RowTexts texts;
    private final Map<String, Optional<ListedVersion>> versions = new HashMap<>();
    private final Map<String, Optional<FundSource>> funds = new HashMap<>();

    /**
     * What is true of all rows.
     *
     * @param unit of the money where a column states no other
     * @param version where rows do not say, null where each is to say
     * @param year of the file
     */
    record Said(MoneyUnit unit, @Nullable ListedVersion version, String year) {}

    BudgetRows(
            ListedTable<BudgetField> table,
            AmountPlan plan,
            Said said,
            BudgetFindings findings,
            BudgetListing listing,
            BudgetTotals totals,
            BudgetStaging.Lines lines) {
        this.table = table;
        this.plan = plan;
        amounts = plan.amounts();
        this.said = said;
        this.findings = findings;
        this.listing = listing;
        this.totals = totals;
        this.lines = lines;
        texts = new RowTexts(listing, findings);
        units = new MoneyUnit[BudgetField.values().length];
        for (BudgetField field : BudgetField.values()) {
            ListedColumn<BudgetField> column = table.column(field);
            units[field.ordinal()] = column == null || column.unit() == null ? said.unit() : column.unit();
        }
    }

    void read(ListedRow<BudgetField> row) {
        @Nullable Long[] won = new Long[amounts.size()];
        boolean any = false;
        for (int at = 0; at < won.length; at++) {
            won[at] = money(row, amounts.get(at).field());
            any |= won[at] != null;
        }
        SheetCell label = row.totalCell();
        if (label != null) stated(row, label, won);
        else if (any) lines(row, won);
        else blank(row);
    }

    private @Nullable Long money(ListedRow<BudgetField> row, BudgetField field) {
        SheetCell cell = row.cell(field);
        try {
            return ListedMoney.won(cell, units[field.ordinal()]);
        } catch (ListedMoney.Unreadable unreadable) {
            findings.refuse(cell, unreadable.messageKey(), cell.text());
            return null;
        }
    }

    private @Nullable Long quietly(ListedRow<BudgetField> row, BudgetField field) {
        try {
            return ListedMoney.won(row.cell(field), units[field.ordinal()]);
        } catch (ListedMoney.Unreadable reportedElsewhere) {
            return null;
        }
    }

    private void stated(ListedRow<BudgetField> row, SheetCell label, @Nullable Long[] won) {
        SheetCell[] cells = amounts.stream().map(one -> row.cell(one.field())).toArray(SheetCell[]::new);
        totals.stated(label, row.total(), table.depth(row), cells, won);
    }

    /** A row without money: a heading of what follows, a remark, or a line that lacks its money. */
    private void blank(ListedRow<BudgetField> row) {
        boolean named = !row.text(BudgetField.NAME).isEmpty()
                || !row.text(BudgetField.LINE_CODE).isEmpty();
        if (named && !plan.isWide()) {
            SheetCell cell = row.cell(amounts.get(0).field());
            if (cell.isBlank()) findings.refuse(cell, "budget.load.amount.missing");
        }
    }

    private void lines(ListedRow<BudgetField> row, @Nullable Long[] won) {
        year(row);
        plan.checks().forEach(check -> check(row, check));
        String name = RowTexts.name(row);
        if (name.isEmpty()) {
            findings.refuse(
                    row.cell(table.has(BudgetField.NAME) ? BudgetField.NAME : BudgetField.DETAIL),
                    "budget.load.name.missing");
            return;
        }
        long[] whole = new long[won.length];
        boolean something = false;
        for (int at = 0; at < won.length; at++) {
            whole[at] = won[at] == null ? 0 : won[at];
            something |= whole[at] != 0;
        }
        totals.line(whole);
        int programme = texts.programme(row);
        int place = texts.place(row, programme);
        for (int at = 0; at < whole.length; at++) {
            Amount amount = amounts.get(at);
            boolean wanted = whole[at] != 0 || amount.added() || !plan.isWide() || !something && at == 0;
            if (wanted) line(row, amount, whole, at, name, programme, place);
        }
    }

    private void line(
            ListedRow<BudgetField> row, Amount amount, long[] whole, int at, String name, int programme, int place) {
        SheetCell cell = row.cell(amount.field());
        long won = amount.added() ? added(cell, whole, whole[at]) : whole[at];
        if (won < 0) {
            findings.refuse(cell, "budget.load.amount.negative", cell.text());
            return;
        }
        ListedVersion version = version(row, amount);
        FundSource fund = amount.fund() == null ? fund(row) : amount.fund();
        if (version == null) return;
        String code = row.text(BudgetField.LINE_CODE);
        String note = row.text(BudgetField.NOTE);
        lines.add(new BudgetStaging.Line(
                cell,
                programme,
                listing.versions().of(version, cell),
                texts.heading(row, programme, fund),
                place,
                code.isEmpty() ? null : code + (plan.isWide() ? amount.suffix() : ""),
                name,
                won,
                units[amount.field().ordinal()],
                note.isEmpty() ? null : note,
                YES.contains(row.text(BudgetField.SAMPLE))));
    }

    /** What the first approved budget and what is added to it are together. */
    private long added(SheetCell cell, long[] whole, long change) {
        listing.supplementIn(cell.column());
        if (change != 0) listing.changes();
        long won = change;
        for (int other = 0; other < whole.length; other++)
            if (amounts.get(other).field() == BudgetField.ORIGINAL) won += whole[other];
        return won;
    }

    private @Nullable ListedVersion version(ListedRow<BudgetField> row, Amount amount) {
        if (amount.version() != null) return amount.version();
        if (said.version() != null) return said.version();
        SheetCell cell = row.cell(BudgetField.VERSION);
        if (cell.isBlank()) {
            findings.refuse(cell, "budget.load.version.missing");
            return null;
        }
        Optional<ListedVersion> version = versions.computeIfAbsent(cell.text(), ListedVersion::read);
        if (version.isEmpty()) findings.refuse(cell, "budget.load.version.unknown", cell.text());
        return version.orElse(null);
    }

    private @Nullable FundSource fund(ListedRow<BudgetField> row) {
        SheetCell cell = row.cell(BudgetField.FUND_SOURCE);
        if (!table.has(BudgetField.FUND_SOURCE) || cell.isBlank()) return null;
        Optional<FundSource> fund =
                funds.computeIfAbsent(cell.text(), text -> Optional.ofNullable(ListedFund.read(text)));
        if (fund.isEmpty()) findings.refuse(cell, "budget.load.fund.unknown", cell.text());
        return fund.orElse(null);
    }

    private void year(ListedRow<BudgetField> row) {
        if (!table.has(BudgetField.YEAR)) return;
        SheetCell cell = row.cell(BudgetField.YEAR);
        String year = cell.text();
        if (year.isEmpty() || year.startsWith(said.year())) return;
        findings.refuse(cell, "budget.load.year.other", year, said.year());
    }

    private void check(ListedRow<BudgetField> row, AmountPlan.Check check) {
        Long sum = together(row, check.sum());
        Long parts = together(row, check.parts());
        if (sum == null || parts == null || sum.equals(parts)) return;
        SheetCell cell = row.cell(check.sum().get(0));
        findings.odd(
                cell,
                "sum:" + cell.sheet() + "!" + cell.address(),
                "budget.load.sum.differs",
                ListedMoney.text(sum),
                ListedMoney.text(parts),
                ListedMoney.text(sum - parts));
    }

    /** What some columns hold together, null where none holds anything. */
    private @Nullable Long together(ListedRow<BudgetField> row, List<BudgetField> fields) {
        Long sum = null;
        for (BudgetField field : fields) {
            Long won = quietly(row, field);
            if (won != null) sum = sum == null ? won : Long.valueOf(sum + won);
        }
        return sum;
    }
}
