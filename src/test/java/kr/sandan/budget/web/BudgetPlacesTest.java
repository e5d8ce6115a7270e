package kr.sandan.budget.web;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.sandan.budget.BudgetPageTest;
import kr.sandan.budget.BudgetPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money goes to places of every kind, each called as on the day. All is rolled back. */
class BudgetPlacesTest extends BudgetPageTest {

    @BeforeEach
    void spendsOnEveryKindOfPlace() {
        plan(
                2092,
                line("P1", 1, BudgetPlace.WHOLE),
                line("P2", 2, BudgetPlace.region("5PLUS2", "DONGNAM")),
                line("P3", 3, BudgetPlace.province("47")),
                line("P4", 4, BudgetPlace.office(number("select min(id) from office where code like '%CHUNGCHEONG%'"))),
                line("P5", 5, BudgetPlace.hub(hub())),
                line("P6", 6, BudgetPlace.council(number("select min(id) from council"))),
                line("P7", 7, BudgetPlace.service(number("select min(id) from programme_service"))));
    }

    private long hub() {
        return number(
                "select min(designation_id) from designation_period where role = 'HUB' and superseded_at is null");
    }

    private long number(String question) {
        return budgets.number(question);
    }

    private String name(String question, long id) {
        return jdbc.sql(question).param(id).query(String.class).single();
    }

    @Test
    void namesThePlacesOfEveryKind() throws IOException {
        String table = pages.page("/budgets?year=2092&rows=PLACE&unit=WON", "officer")
                .select("#budget")
                .text();
        assertThat(table)
                .contains("사업 전체 1", "동남권 2", "경상북도 3", "충청권")
                .contains(name(
                                "select name from designation_period where designation_id = ? and superseded_at is null"
                                        + " order by valid_from desc nulls last limit 1",
                                hub())
                        + " 5")
                .contains(name("""
                                select text from council_fact where council_id = ? and topic = 'NAME' and superseded_at is null
                                order by valid_from desc nulls last limit 1
                                """, number("select min(id) from council")) + " 6")
                .contains(name(
                                "select name from programme_service_name where service_id = ? and superseded_at is null",
                                number("select min(id) from programme_service"))
                        + " 7");
    }

    @Test
    void writesPlacesForProgramsByTheirNumbers() throws IOException {
        String csv =
                pages.get("/budgets.csv?year=2092", "officer").getResponse().getContentAsString();
        assertThat(csv)
                .contains(
                        ",NATIONAL,,1\r\n", ",NATIONAL,5PLUS2/DONGNAM,2\r\n", ",NATIONAL,47,3\r\n", ",NATIONAL,OFFICE/")
                .contains(",NATIONAL,HUB/" + hub() + ",5\r\n")
                .contains(",NATIONAL,COUNCIL/" + number("select min(id) from council") + ",6\r\n")
                .contains(",NATIONAL,SERVICE/" + number("select min(id) from programme_service") + ",7\r\n");
    }
}
