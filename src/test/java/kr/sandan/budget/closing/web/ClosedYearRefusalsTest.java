package kr.sandan.budget.closing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kr.sandan.budget.ClosedYears;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.ModelAndView;

/** The demonstration has closed 2008. */
@PortalTest
class ClosedYearRefusalsTest {

    @Autowired
    private ClosedYearRefusals refusals;

    @Autowired
    private ClosedYears years;

    @Autowired
    private JdbcClient jdbc;

    private DataIntegrityViolationException refused(String write) {
        return catchThrowableOfType(
                DataIntegrityViolationException.class, () -> jdbc.sql(write).update());
    }

    @Test
    void tellsWhatTheDatabaseRefusedOfAClosedYear() {
        ModelAndView page = refusals.refused(
                refused(
                        "insert into budget_line (programme_id, fiscal_year, code) select min(id), 2008, 'LATE' from programme"));
        assertThat(page.getViewName()).isEqualTo("closing/refused");
        assertThat(page.getStatus()).isNotNull().matches(status -> status.value() == 409);
        assertThat(page.getModel()).containsEntry("year", 2008);
        assertThat(years.closed(2008)).isPresent();
    }

    @Test
    void leavesEveryOtherRefusalToOthers() {
        DataIntegrityViolationException other = refused(
                "insert into budget_line (programme_id, fiscal_year, code) select min(id), 2011, ' ' from programme");
        assertThatThrownBy(() -> refusals.refused(other)).isSameAs(other);
    }
}
