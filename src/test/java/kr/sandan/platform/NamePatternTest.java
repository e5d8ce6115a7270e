package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "창원, 창원",
        "원국가, 창원국가산업단지",
        "명지녹산, 명지·녹산",
        "오창 과학, 오창과학",
        "ㅊㅇ, 창원",
        "ㅂㅇㅅㅎ, 반월시화",
        "창ㅇ, 창원",
        "osong, Osong",
        "대산3, 대산3"
    })
    void findsANameByPartsInitialsAndWithoutSpaces(String typed, String name) {
        assertThat(new NamePattern(typed).fits(NamePattern.normalise(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"창언, 창원", "구니, 구미", "북편공단, 북평공단", "반얼, 반월"})
    void forgivesOneSlip(String typed, String name) {
        NamePattern pattern = new NamePattern(typed);
        assertThat(pattern.fits(NamePattern.normalise(name))).isFalse();
        assertThat(pattern.almostFits(NamePattern.normalise(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"창언, 구미", "ㅊㅇ, 구미", "군산, 구미", "가, 나"})
    void doesNotFindWhatIsFarOff(String typed, String name) {
        NamePattern pattern = new NamePattern(typed);
        assertThat(pattern.fits(NamePattern.normalise(name))).isFalse();
        assertThat(pattern.almostFits(NamePattern.normalise(name))).isFalse();
    }

    @Test
    void comparesDecomposedHangulLikeComposed() {
        String decomposed = java.text.Normalizer.normalize("창원", java.text.Normalizer.Form.NFD);
        assertThat(new NamePattern(decomposed).fits(NamePattern.normalise("창원")))
                .isTrue();
    }

    @Test
    void knowsThatPunctuationAloneAsksForNothing() {
        assertThat(new NamePattern(" ·-").isEmpty()).isTrue();
    }

    @Test
    void tellsWhereANameHoldsWhatWasTyped() {
        assertThat(new NamePattern("원국").placeIn("창원 국가")).containsExactly(1, 4);
        assertThat(new NamePattern("ㅊㅇ").placeIn("경남 창원")).containsExactly(3, 5);
        assertThat(new NamePattern("구미").placeIn("창원")).isNull();
    }

    @Test
    void writesInitialsAndTheExpressionThatFindsThem() {
        assertThat(NamePattern.initials("창원4단지a")).isEqualTo("ㅊㅇ4ㄷㅈa");
        assertThat("창원국가").containsPattern(new NamePattern("ㅊ원").expression());
        assertThat("창안국가").doesNotContainPattern(new NamePattern("ㅊ원").expression());
    }
}
