package kr.sandan.budget.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A closed year keeps what it stood at and takes nothing in. All is rolled back. */
@PortalTest
@Transactional
class ClosingServiceTest {

    private static final int YEAR = 2096;

    @Autowired
    private ClosingService service;

    @Autowired
    private Checklist checklist;

    @Autowired
    private Closings closings;

    @Autowired
    private ClosedYears years;

    @Autowired
    private AllocationService allocations;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    private AllocationFixture money;
    private long admin;

    @BeforeEach
    void budgets() {
        money = new AllocationFixture(jdbc, YEAR);
        money.version("ORIGINAL", 0, 100, 50);
        admin = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        long batch = new BudgetFixture(jdbc)
                .number(
                        "insert into budget_batch (kind, source_id, entered_at) select 'SOURCE', min(id), now() from source_document returning id");
        for (int at = 0; at < 2; at++)
            jdbc.sql("""
                            insert into budget_execution (line_id, month, spent_krw, unspent_krw, known_from, batch_id)
                            values (?, '2096-05-01', ?, ?, now(), ?)
                            """)
                    .params(money.line(at), at == 0 ? 90 : 20, at == 0 ? 10 : 20, batch)
                    .update();
    }

    private static String key() {
        return Long.toString(System.nanoTime(), 36);
    }

    private int found(YearCheck check) {
        return checklist.of(YEAR).get(check.ordinal()).found();
    }

    private void waive(YearCheck... checks) {
        for (YearCheck check : checks) service.waive(YEAR, check, "자료가 없음", key());
    }

    private long close() {
        waive(YearCheck.IDENTITIES, YearCheck.MONTHS);
        return service.close(YEAR, true, key());
    }

    private void asAdmin(Runnable work) {
        acting.as(admin, work);
    }

    @Test
    void findsWhatIsNotInOrder() {
        assertThat(found(YearCheck.IDENTITIES)).isEqualTo(1);
        assertThat(found(YearCheck.MONTHS)).isEqualTo(11);
        assertThat(found(YearCheck.ALLOCATIONS)).isZero();
        allocations.decide(money.decide(2, money.share(money.line(0), "CHUNGCHEONG", 100)));
        money.version("SUPPLEMENTARY", 1, 70, 50);
        assertThat(found(YearCheck.ALLOCATIONS)).isEqualTo(1);
        assertThat(found(YearCheck.SOURCES)).isZero();
    }

    @Test
    void closesOnlyWhereNothingIsInTheWay() {
        asAdmin(() -> {
            assertThatThrownBy(() -> service.close(YEAR, true, key()))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("closing.in-the-way");
            close();
        });
        assertThat(years.closed(YEAR)).isPresent();
    }

    @Test
    void passesNothingMoreThanWhatWasSeen() {
        asAdmin(() -> {
            waive(YearCheck.IDENTITIES, YearCheck.MONTHS);
            money.version("SUPPLEMENTARY", 1, 101, 51);
            assertThatThrownBy(() -> service.close(YEAR, true, key())).hasMessage("closing.in-the-way");
            assertThatThrownBy(() -> waive(YearCheck.LOADS)).hasMessage("closing.waive.not");
            assertThatThrownBy(() -> service.waive(YEAR, YearCheck.MONTHS, " ", key()))
                    .hasMessage("closing.reason.required");
        });
    }

    @Test
    void keepsWhatEveryLineStoodAtWithItsSum() {
        asAdmin(() -> {
            long closing = close();
            List<LineFigures> kept = closings.lines(closing);
            assertThat(kept).isEqualTo(closings.now(YEAR));
            assertThat(Closings.total(kept).current()).isEqualTo(150);
            assertThat(Closings.total(kept).unexplained()).isEqualTo(10);
            assertThat(closings.find(YEAR, closing).orElseThrow().sha256()).isEqualTo(Closings.sum(kept));
            assertThat(closings.passed(closing))
                    .filteredOn(passed -> passed.found() > 0)
                    .allMatch(passed -> "자료가 없음".equals(passed.waiver()));
        });
    }

    @Test
    void opensAgainWithAReasonAndKeepsEveryClosing() {
        asAdmin(() -> {
            String once = key();
            waive(YearCheck.IDENTITIES, YearCheck.MONTHS);
            long closing = service.close(YEAR, true, once);
            assertThat(service.close(YEAR, true, once)).isEqualTo(closing);
            assertThatThrownBy(() -> service.close(YEAR, true, key())).hasMessage("budget.year.closed");
            assertThatThrownBy(() -> service.reopen(YEAR, "", key())).hasMessage("closing.reason.required");
            service.reopen(YEAR, "집행 정정", key());
            assertThatThrownBy(() -> service.reopen(YEAR, "또", key())).hasMessage("closing.open-already");
            money.version("SUPPLEMENTARY", 1, 100, 40);
            waive(YearCheck.MONTHS);
            long second = service.close(YEAR, true, key());
            assertThat(closings.lines(closing)).isNotEqualTo(closings.lines(second));
        });
        assertThat(closings.of(YEAR))
                .extracting(event -> event.kind().name())
                .containsExactly("CLOSED", "REOPENED", "CLOSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into budget_version (programme_id, fiscal_year, kind, ordinal) select min(id), 2096, 'REVISED', 1 from programme",
                "insert into budget_line (programme_id, fiscal_year, code) select min(id), 2096, 'LATE' from programme",
                "update budget_entry e set superseded_at = now(), superseded_by = batch_id from budget_line l where l.id = e.line_id and l.fiscal_year = 2096",
                "update budget_version_statement s set superseded_at = now() from budget_version v where v.id = s.version_id and v.fiscal_year = 2096",
                "insert into budget_execution (line_id, month, spent_krw, known_from, batch_id) select l.id, '2096-06-01', 1, now(), b.id from budget_line l, budget_batch b where l.fiscal_year = 2096 limit 1",
                "update budget_execution x set superseded_at = now() + interval '1 s', superseded_by = batch_id from budget_line l where l.id = x.line_id and l.fiscal_year = 2096",
                "insert into budget_movement (programme_id, fiscal_year, kind, decided_on, basis, approver, submission_key, known_from, entered_at) select min(id), 2096, 'RESERVE', '2096-05-01', 'x', 'x', 'late', now(), now() from programme",
                "insert into budget_allocation_document (fiscal_year, decided_on, basis, decided_by, submission_key, entered_at) values (2096, '2096-05-01', 'x', 'x', 'late', now())"
            })
    void refusesEveryWriteInTheDatabase(String write) {
        asAdmin(this::close);
        assertThatThrownBy(() -> jdbc.sql(write).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the budget of 2096 was closed by");
    }

    @Test
    void refusesAnAllocationInTheReadersWords() {
        asAdmin(this::close);
        assertThatThrownBy(() -> allocations.decide(money.decide(2, money.share(money.line(0), "CHUNGCHEONG", 1))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("budget.year.closed");
    }
}
