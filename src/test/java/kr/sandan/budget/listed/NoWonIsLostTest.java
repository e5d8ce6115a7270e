package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file says: between its cells, the lines held and the sums shown no won appears or vanishes. */
class NoWonIsLostTest extends BudgetLists {

    private static final long SEED = 20_261_128L;
    private static final int ROUNDS = 4;

    private final Random random = new Random(SEED);

    private record Typed(String text, long won) {}

    private Typed typed() {
        long whole = random.nextLong(1, 90_000);
        return switch (random.nextInt(6)) {
            case 0 -> new Typed(whole + "억", whole * 100_000_000);
            case 1 -> new Typed(String.format("%,d백만원", whole), whole * 1_000_000);
            case 2 -> new Typed(String.format("%,d천원", whole), whole * 1_000);
            case 3 -> new Typed(String.format("%,d", whole), whole);
            case 4 ->
                new Typed(
                        String.valueOf(whole)
                                .replaceAll("(\\d)", "$1")
                                .chars()
                                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                                .reduce("", String::concat),
                        whole);
            default -> new Typed("-", 0);
        };
    }

    @Test
    void betweenFileLinesAndSums() {
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> rows = new ArrayList<>();
            long sum = 0;
            for (int line = 0; line < 40; line++) {
                if (random.nextInt(10) == 0) continue;
                Typed typed = typed();
                sum += typed.won();
                String fund = line % 2 == 0 ? "국비" : "";
                rows.add(row("줄 " + round + "-" + line, typed.text(), "FUND_SOURCE=" + fund));
            }
            rows.add(row("합 계", String.valueOf(sum)));
            before = goesThrough(list(rows.toArray(String[]::new)), before, sum, "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void aNewYearStandsBesideTheYearBeforeInEveryPlace() {
        approved(checked(list(row("사업", "100"))).id());
        int before = year;
        takesAYear();
        assertThat(year).isEqualTo(before + 1);
        long load = checked(list(row("사업", "130"))).id();
        assertThat(jdbc.sql(
                                "select part || ' ' || before_krw || ' ' || after_krw from budget_load_sum where load_id = ?")
                        .param(load)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PROGRAMME 100 130", "PLACE 100 130");
        loading.cancel(load, admin());
    }

    private long goesThrough(byte[] file, long before, long sum, String which) {
        long load = checked(file).id();
        assertThat(sumOf("select sum(amount_krw) from budget_load_line where load_id = ?", load))
                .as(which)
                .isEqualTo(sum);
        String held =
                "select coalesce(sum(before_krw), 0) from budget_load_sum where part = 'PROGRAMME' and load_id = ?";
        assertThat(sumOf(held, load)).as(which).isEqualTo(before);
        assertThat(sumOf("select sum(after_krw) from budget_load_sum where part = 'PLACE' and load_id = ?", load))
                .as(which)
                .isEqualTo(sum);
        assertThat(loads.detail(load).missingReasons())
                .as("the total meets its lines, " + which)
                .isZero();
        approved(load);
        assertThat(sumOf("""
                        select sum(e.amount_krw) from budget_entry e join budget_line l on l.id = e.line_id
                         where e.superseded_at is null and l.fiscal_year = ?""", year)).as(which).isEqualTo(sum);
        return sum;
    }

    private long sumOf(String sql, long parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}
