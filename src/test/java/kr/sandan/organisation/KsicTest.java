package kr.sandan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KsicTest {

    @ParameterizedTest
    @CsvSource({"26110,10", "C26110,11", "26,9", "34011,제10차", "1511,8차", "01,11"})
    void readsCodesWithTheirRevision(String code, String revision) {
        assertThat(Ksic.read(code, revision).code()).containsOnlyDigits();
    }

    @ParameterizedTest
    @CsvSource({"34011,9", "69110,10", "04,11", "2,10", "261100,10", "26X,10"})
    void refusesWhatTheRevisionDoesNotHave(String code, String revision) {
        assertThatThrownBy(() -> Ksic.read(code, revision))
                .isInstanceOf(RuleBroken.class)
                .extracting("field")
                .isEqualTo("ksic");
    }

    @ParameterizedTest
    @CsvSource({"26110,7", "26110,12", "26110,열", "26110,-1"})
    void refusesARevisionThatThereIsNot(String code, String revision) {
        assertThatThrownBy(() -> Ksic.read(code, revision)).hasMessage("organisation.ksic.revision");
    }

    @Test
    void hasAsManyDivisionsAsWerePublished() {
        assertThat(divisions(KsicRevision.EIGHTH)).isEqualTo(63);
        assertThat(divisions(KsicRevision.NINTH)).isEqualTo(76);
        assertThat(divisions(KsicRevision.TENTH)).isEqualTo(77);
        assertThat(divisions(KsicRevision.ELEVENTH)).isEqualTo(77);
    }

    private static long divisions(KsicRevision revision) {
        return IntStream.range(0, 100)
                .filter(number -> revision.has("%02d".formatted(number)))
                .count();
    }
}
