package kr.sandan.budget.execution;

import static kr.sandan.budget.execution.ExecutionField.BEFORE_VOTE;
import static kr.sandan.budget.execution.ExecutionField.BUDGET;
import static kr.sandan.budget.execution.ExecutionField.CARRIED_IN;
import static kr.sandan.budget.execution.ExecutionField.CURRENT;
import static kr.sandan.budget.execution.ExecutionField.DIVERTED;
import static kr.sandan.budget.execution.ExecutionField.DIVERTED_LESS;
import static kr.sandan.budget.execution.ExecutionField.EXCESS;
import static kr.sandan.budget.execution.ExecutionField.MOVED;
import static kr.sandan.budget.execution.ExecutionField.MUNICIPAL;
import static kr.sandan.budget.execution.ExecutionField.NATIONAL;
import static kr.sandan.budget.execution.ExecutionField.OTHER;
import static kr.sandan.budget.execution.ExecutionField.PROVINCIAL;
import static kr.sandan.budget.execution.ExecutionField.REORGANISED;
import static kr.sandan.budget.execution.ExecutionField.REORGANISED_LESS;
import static kr.sandan.budget.execution.ExecutionField.RESERVE;
import static kr.sandan.budget.execution.ExecutionField.RESERVE_LESS;
import static kr.sandan.budget.execution.ExecutionField.SUPPLEMENT;
import static kr.sandan.budget.execution.ExecutionField.TRANSFERRED;
import static kr.sandan.budget.execution.ExecutionField.TRANSFERRED_LESS;

import java.util.List;
import kr.sandan.budget.listed.BudgetFindings;
import kr.sandan.budget.listed.ListedMoney;
import kr.sandan.budget.listed.ListedRow;
import kr.sandan.budget.listed.ListedTable;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;

/** What a row of a list of execution says its money is made of. What does not meet is said and never refused. */
final class ExecutionChecks {

    /** That the current budget is as much as some fields more and others less; where the table has the first of them. */
    private record Rule(ExecutionField sign, List<ExecutionField> more, List<ExecutionField> less) {}

    private static final List<Rule> RULES = List.of(
            new Rule(MOVED, List.of(BUDGET, MOVED), List.of()),
            new Rule(
                    DIVERTED,
                    List.of(BUDGET, CARRIED_IN, EXCESS, RESERVE, DIVERTED, TRANSFERRED, REORGANISED),
                    List.of(RESERVE_LESS, DIVERTED_LESS, TRANSFERRED_LESS, REORGANISED_LESS)),
            new Rule(BEFORE_VOTE, List.of(BUDGET, SUPPLEMENT, BEFORE_VOTE, RESERVE, CARRIED_IN), List.of()),
            new Rule(NATIONAL, List.of(NATIONAL, PROVINCIAL, MUNICIPAL, OTHER), List.of()));

    private final List<Rule> rules;
    private final MoneyUnit unit;
    private final BudgetFindings findings;

    ExecutionChecks(ListedTable<ExecutionField> table, MoneyUnit unit, BudgetFindings findings) {
        rules = RULES.stream()
                .filter(rule -> table.has(CURRENT) && table.has(rule.sign()))
                .toList();
        this.unit = unit;
        this.findings = findings;
    }

    void look(ListedRow<ExecutionField> row) {
        for (Rule rule : rules) {
            SheetCell cell = row.cell(CURRENT);
            if (cell.isBlank()) continue;
            long stated = won(row, CURRENT);
            long made = sum(row, rule.more()) - sum(row, rule.less());
            if (stated != made)
                findings.note(
                        cell,
                        "budget.execution.load.parts",
                        ListedMoney.text(stated),
                        ListedMoney.text(made),
                        ListedMoney.text(stated - made));
        }
    }

    private long sum(ListedRow<ExecutionField> row, List<ExecutionField> fields) {
        return fields.stream().mapToLong(field -> won(row, field)).sum();
    }

    private long won(ListedRow<ExecutionField> row, ExecutionField field) {
        if (!row.has(field)) return 0;
        try {
            Long won = ListedMoney.won(row.cell(field), unit);
            return won == null ? 0 : won;
        } catch (ListedMoney.Unreadable reportedElsewhere) {
            return 0;
        }
    }
}
