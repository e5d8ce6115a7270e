package kr.sandan.budget;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A number that grows with every change of budgets. */
@Component
public class BudgetRevision {

    private final JdbcClient jdbc;

    BudgetRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it is now. */
    public String now() {
        return jdbc.sql("select cast(revision as text) from budget_revision")
                .query(String.class)
                .single();
    }

    /** Lets whoever else writes budgets wait until the transaction ends. */
    public void hold() {
        jdbc.sql("select revision from budget_revision for update")
                .query(Long.class)
                .single();
    }
}
