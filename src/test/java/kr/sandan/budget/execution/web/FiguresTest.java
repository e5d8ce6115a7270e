package kr.sandan.budget.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.MoneyUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Property
    void aColumnAddsUpInEveryUnit(
            @ForAll @Size(max = 20) List<@LongRange(min = -900_000_000_000L, max = 900_000_000_000L) Long> won) {
        long all = won.stream().mapToLong(Long::longValue).sum();
        for (MoneyUnit unit : MoneyUnit.values()) {
            List<Long> shown = Figures.column(won, unit);
            long sum = shown.get(won.size());
            assertThat(shown.subList(0, won.size()).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(sum);
            assertThat(Math.abs(sum * unit.won() - all)).isLessThan(unit.won());
            for (int at = 0; at < won.size(); at++)
                assertThat(Math.abs(shown.get(at) * unit.won() - won.get(at))).isLessThan(unit.won());
        }
    }

    @Test
    void writesADecreaseAsOfficialTablesDo() {
        assertThat(Figures.text(-1234, Locale.KOREAN)).isEqualTo("△1,234");
        assertThat(Figures.text(-1234, Locale.ENGLISH)).isEqualTo("-1,234");
    }

    @Test
    void tellsNoRateWhereThereIsNothingToSpend() {
        assertThat(Figures.rate(1, 0)).isNull();
        assertThat(Figures.rate(1, 3)).isEqualTo("33.3");
    }

    @Test
    void readsMoneyAsPeopleTypeIt() {
        assertThat(List.of("663억", "66,300백만원", "△1,234", "(1,234)", "１，２３４", "-").stream()
                        .map(text -> TypedMoney.read(text).won()))
                .containsExactly(66_300_000_000L, 66_300_000_000L, -1234L, -1234L, 1234L, 0L);
        assertThatThrownBy(() -> TypedMoney.read("(△1)")).isInstanceOf(IllegalArgumentException.class);
    }
}
