package kr.sandan.budget.allocation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years of which there are lines to allocate. */
@Service
@Transactional(readOnly = true)
public class AllocationYears {

    private final JdbcClient jdbc;

    AllocationYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of them, not after a year; that year where there is none. */
    public int latest(int year) {
        return jdbc.sql("select coalesce(max(fiscal_year), :year) from budget_line where fiscal_year <= :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
