package kr.sandan.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts as long as they may be that were never written by anybody. */
class HostileTextTest {

    @ParameterizedTest
    @Timeout(120)
    @MethodSource
    void areReadToTheirEnd(String piece) {
        String text = piece.repeat(Checker.LONGEST / 4 / piece.length());
        Check check = new Checker().check(text);
        assertThat(check.text().figures()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(check.text().text()).hasSameSizeAs(text);
    }

    /** Pieces of which whole texts are made, one in a line. */
    static Stream<String> areReadToTheirEnd() {
        return """
                7
                1,234,
                (
                (1,2
                ①
                ①②
                총 1개,\\s
                - 총 1개\\n
                1\\t
                12.
                억
                \\s
                \\n
                제1
                0-
                5+
                a1
                1+1=
                1%\\s
                1개에서 2개로 3개 늘고\\s
                한 곳,\\s
                1평(3㎡)
                합계\\t1\\t2\\n
                \\u202e1개
                🏭1개,
                """.lines().map(piece -> piece.replace("\\u202e", "\u202e").translateEscapes());
    }

    @Test
    void aLongerTextIsRefusedInWords() {
        assertThatThrownBy(() -> new Checker().check("1".repeat(Checker.LONGEST + 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("checker.too-long");
    }

    @Test
    void whatLiesBeyondTheFiguresReadIsSaidToBeLeftOut() {
        assertThat(new Checker().check("1개. ".repeat(2_000)).text().cut()).isFalse();
        assertThat(new Checker().check("1개. ".repeat(2_001)).text().cut()).isTrue();
    }
}
