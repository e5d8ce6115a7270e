package kr.sandan.checker.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is a figure, what it says, and what only looks like one. */
class FigureReadingTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/checker/figures.csv", delimiter = '|')
    void figuresSayTheirValueUnitAndQualifier(String text, BigDecimal value, Unit unit, Hedge hedge) {
        Figure figure = PressText.of("모두 " + text + "에 이른다").figures().get(0);
        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.hedges()).isEqualTo(hedge == null ? Set.of() : Set.of(hedge));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/checker/not-figures.csv", delimiter = '|', quoteCharacter = '"')
    void whatOnlyLooksLikeAFigureIsLeftAlone(String text) {
        assertThat(PressText.of(text).figures()).isEmpty();
    }

    @Test
    void aRangeHasTwoEnds() {
        assertThat(PressText.of("3~5개").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("3"))
                .satisfies(figure -> assertThat(figure.upTo()).isEqualByComparingTo("5"));
        assertThat(PressText.of("25∼30억원").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("2500000000"));
    }

    @Test
    void placesAreCountedInTheTextThatIsShown() {
        String pasted = "가\r\n총 １２개\u200b 중 3개";
        PressText text = PressText.of(pasted);
        for (Figure figure : text.figures())
            assertThat(text.text().substring(figure.start(), figure.end())).isEqualTo(figure.written());
        assertThat(text.figures()).extracting(Figure::written).containsExactly("１２개", "3개");
        assertThat(text.replaced()).isEqualTo(1);
    }
}
