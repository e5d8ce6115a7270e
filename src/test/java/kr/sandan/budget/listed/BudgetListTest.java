package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import kr.sandan.account.Role;
import kr.sandan.load.LoadBreakdowns;
import kr.sandan.load.LoadRow;
import kr.sandan.load.LoadState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our own template through the common path of loads. */
class BudgetListTest extends BudgetLists {

    @Autowired
    private LoadBreakdowns breakdowns;

    @Test
    void whatASecondAdministratorApprovedIsTheBudget() {
        applied(list(row("기반 조성", "663억"), row("협의체 운영", "66,300백만원"), row("교육", "1,234천원")));
        assertThat(held())
                .containsExactly("ORIGINAL 교육 1234000", "ORIGINAL 기반 조성 66300000000", "ORIGINAL 협의체 운영 66300000000");
        assertThat(jdbc.sql("select code from budget_line where fiscal_year = ? order by code")
                        .param(year)
                        .query(String.class)
                        .list())
                .containsExactly(year + "-00001", year + "-00002", year + "-00003");
    }

    @Test
    void aLineIsKnownByItsCodeOrByWhatItIs() {
        applied(list(row("가", "100"), row("나", "200", "LINE_CODE=N-" + unique), row("다", "300")));
        LoadRow again = checked(list(row("가", "150"), row("나 새 이름", "200", "LINE_CODE=N-" + unique), row("라", "5")));
        assertThat(List.of(again.added(), again.changed(), again.unchanged(), again.gone()))
                .containsExactly(1, 2, 0, 1);
        approved(again.id());
        assertThat(held()).containsExactly("ORIGINAL 가 150", "ORIGINAL 나 새 이름 200", "ORIGINAL 라 5");
    }

    @Test
    void aNewVersionIsComparedWithTheOneBeforeIt() {
        applied(list(row("가", "100"), row("나", "200")));
        LoadRow later = checked(list(row("가", "100", "VERSION=1차 추경"), row("나", "250", "VERSION=1차 추경")));
        assertThat(List.of(later.added(), later.changed(), later.unchanged())).containsExactly(0, 1, 1);
        approved(later.id());
        assertThat(held())
                .containsExactly("ORIGINAL 가 100", "ORIGINAL 나 200", "SUPPLEMENTARY_1 가 100", "SUPPLEMENTARY_1 나 250");
    }

    @Test
    void takingBackReturnsExactlyWhatWasThereBefore() {
        long first = applied(list(row("가", "100"), row("나", "200")));
        List<String> before = held();
        long second = applied(list(row("가", "101"), row("다", "7")));
        assertThat(held()).containsExactly("ORIGINAL 가 101", "ORIGINAL 다 7");
        assertThatThrownBy(() -> revert(first)).hasMessageContaining("load.refused.dependents");
        revert(second);
        assertThat(held()).isEqualTo(before);
        revert(first);
        assertThat(held()).isEmpty();
        assertThat(checked(list(row("가", "100"))).added()).isEqualTo(1);
    }

    @Test
    void isNotTakenBackWhileItsMoneyIsSpent() {
        long load = applied(list(row("가", "100")));
        jdbc.sql("""
                        with batch as (insert into budget_batch (kind, reason, entered_by, entered_at)
                            values ('HAND', '시험', (select id from account where username = 'admin'), now()) returning id)
                        insert into budget_execution (line_id, month, spent_krw, known_from, batch_id)
                        select l.id, make_date(:year, 3, 1), 10, now(), batch.id from budget_line l, batch where l.fiscal_year = :year
                        """).param("year", year).update();
        assertThatThrownBy(() -> revert(load)).hasMessageContaining("load.refused.dependents");
        assertThat(state(load)).isEqualTo(LoadState.APPLIED);
    }

    @Test
    void nobodyApprovesTheirOwnAndNobodyWithoutTheRight() {
        long load = checked(list(row("가", "100"))).id();
        loading.submit(load, admin());
        assertThatThrownBy(() -> loading.approve(load, admin())).isNotNull();
        assertThatThrownBy(() -> loading.approve(load, actor("admin2", Role.APPROVER)))
                .isNotNull();
        assertThat(state(load)).isEqualTo(LoadState.SUBMITTED);
        assertThat(held()).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsCheckedAnewBeforeItIsWritten() {
        long waiting = checked(list(row("가", "100"))).id();
        loading.submit(waiting, admin());
        applied(list(row("나", "200")));
        loading.approve(waiting, second());
        settle(waiting);
        assertThat(state(waiting)).isEqualTo(LoadState.CHECKED);
        assertThat(loads.detail(waiting).row().gone()).isEqualTo(1);
        assertThat(held()).containsExactly("ORIGINAL 나 200");
    }

    @Test
    void ofTwoAtOnceOneIsAppliedAndTheOtherCheckedAnew() {
        long one = checked(list(row("가", "100"))).id();
        long other = checked(list(row("나", "200"))).id();
        loading.submit(one, admin());
        loading.submit(other, admin());
        loading.approve(one, second());
        loading.approve(other, second());
        settle(one);
        settle(other);
        keep(one, other);
        assertThat(List.of(state(one), state(other))).containsExactlyInAnyOrder(LoadState.APPLIED, LoadState.CHECKED);
        assertThat(held()).hasSize(1);
    }

    @Test
    void theReceiptHasTheAmountsBeforeAndAfter() {
        applied(list(row("가", "100"), row("나", "200", "PLACE_KIND=시도", "PLACE=충청북도")));
        long load = applied(list(row("가", "150"), row("나", "100", "PLACE_KIND=시도", "PLACE=충청북도")));
        assertThat(breakdowns.of(load, Locale.KOREAN).stream()
                        .flatMap(table -> table.lines().stream()
                                .map(line -> table.dimension() + " " + line.before() + " " + line.after() + " "
                                        + line.percent())))
                .contains("사업 300 250 -16.7", "배정처 200 100 -50.0", "배정처 100 150 50.0", "권역 200 100 -50.0");
        revert(load);
        assertThat(breakdowns.of(load, Locale.KOREAN)).as("the receipt stays").isNotEmpty();
    }
}
