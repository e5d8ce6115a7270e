package kr.sandan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|1234",
                "1,234,567.5|1234567.5",
                "1234567|1234567",
                "△1,234|-1234",
                "▲ 12|-12",
                "(1,234)|-1234",
                "( 5 )|-5",
                "-7|-7",
                "−7|-7",
                "－１，２３４|-1234",
                "+3|3",
                ".5|.5",
                "0|0"
            })
    void readsNumbersAsOfficialTablesWriteThem(String text, String number) {
        assertThat(KoreanNumber.parse(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", " - ", "－"})
    void takesABlankOrADashForNoNumber(String text) {
        assertThat(KoreanNumber.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "1,23", "12,34,567", "1.2.3", "국가 총50개", "(-5)", "1e5", "5%", "--5", "1 234"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> KoreanNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
