package kr.sandan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sandan.platform.RuleBroken;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"123-45-67891", "110-81-41272", "505-81-24020", "1108141272", " 110 81 41272 ", "110–81–41272"})
    void readsTheNumbersOfTheConventions(String typed) {
        assertThat(BusinessNumber.read(typed).digits()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123-45-67890", "110-81-41273", "0000000000", "12345678", "110-81-4127a", "", "11081412720"})
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> BusinessNumber.read(typed)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1108141272"})
    void isShownInThreeGroups(String typed) {
        assertThat(BusinessNumber.read(typed)).hasToString("110-81-41272");
    }

    /** A weight of 1, 3 or 7 has no common divisor with ten; the ninth digit also counts by its half of ten. */
    @Property
    void oneDigitMistypedIsAlwaysNoticed(
            @ForAll @NumericChars @StringLength(9) String nine,
            @ForAll @IntRange(min = 0, max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char digit = (char) ('0' + (nine.charAt(place) - '0' + by) % 10);
        String mistyped = nine.substring(0, place) + digit + nine.substring(place + 1);
        assertThat(BusinessNumber.checkDigit(mistyped)).isNotEqualTo(BusinessNumber.checkDigit(nine));
    }
}
