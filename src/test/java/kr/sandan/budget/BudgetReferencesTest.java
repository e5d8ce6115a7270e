package kr.sandan.budget;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What rows of budgets refer to is there and stays there, also for whoever writes to the database by hand. */
@PortalTest
@Transactional
class BudgetReferencesTest {

    private static final String ENTRY = """
            insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit, known_from, batch_id,
                superseded_at, superseded_by)
            select %s, %s, e.heading_id, %s, 'x', 1, 'WON', now(), e.batch_id, now() + interval '1 day', e.batch_id
              from budget_entry e join budget_version v on v.id = e.version_id
             where v.fiscal_year not in (select fiscal_year from budget_closing) order by e.id limit 1
            """;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLineIsOfAProgrammeThatIsThere() {
        refused("""
                insert into budget_line (programme_id, fiscal_year, code)
                select min(id), 2091, 'REFERS-A' from programme union all select -1, 2091, 'REFERS-B'
                """, "a line is of a programme that is not there");
    }

    @Test
    void aProgrammeStaysWhileItHasLines() {
        jdbc.sql("insert into programme (code, entered_at) values ('REFERRED_TO', now())")
                .update();
        jdbc.sql("""
                insert into budget_line (programme_id, fiscal_year, code)
                select id, 2091, 'REFERS-A' from programme where code = 'REFERRED_TO'
                """).update();
        refused("delete from programme where code = 'REFERRED_TO'", "a programme that has lines of a budget stays");
    }

    @Test
    void anEntryIsOfAPlaceThatIsThere() {
        refused(ENTRY.formatted("e.version_id", "e.line_id", "-1"), "an entry refers to");
    }

    @Test
    void anEntryIsOfALineThatIsThere() {
        refused(ENTRY.formatted("e.version_id", "-1", "e.place_id"), "an entry ties a line");
    }

    @Test
    void anEntryTiesALineToAVersionOfItsYear() {
        String other = """
                (select o.id from budget_version o where o.fiscal_year <> v.fiscal_year
                    and o.fiscal_year not in (select fiscal_year from budget_closing) limit 1)
                """;
        refused(ENTRY.formatted(other, "e.line_id", "e.place_id"), "an entry ties a line");
    }

    private void refused(String sql, String message) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(message);
    }
}
