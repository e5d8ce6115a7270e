package kr.sandan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramsTest {

    @ParameterizedTest
    @ValueSource(strings = {"창원", "ㅊㅇ", "ㅊ원", "창ㅇㄱ", "원ㄱ가", "ㅊㅇㄱㄱ", "ㅇㄱㄱㅅㅇㄷㅈ", "창원국가산업단지2", "지2", "ㅈ2"})
    void aNameHasEveryPieceOfWhatFitsIt(String typed) {
        String name = NamePattern.normalise("창원 국가산업단지 (2)");
        NamePattern pattern = new NamePattern(typed);
        assertThat(pattern.fits(name)).isTrue();
        assertThat(Grams.of(name)).containsAll(Grams.sought(pattern));
    }

    @Test
    void threeInitialsAreSoughtTogetherAndASingleLetterHasNoPiece() {
        assertThat(Grams.sought(new NamePattern("ㅊㅇㄱㄱ"))).containsExactly("ㅊㅇㄱ", "ㅇㄱㄱ");
        assertThat(Grams.sought(new NamePattern("ㅊ원ㄱ"))).containsExactly("ㅊ원", "원ㄱ");
        assertThat(Grams.sought(new NamePattern("ㅊ"))).isEmpty();
        assertThat(Grams.sought(new NamePattern("창"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"창언국가", "장원국", "국까산업", "창언", "국거", "산언단지"})
    void whereverTheSlipWasSomePiecesStand(String typed) {
        String name = NamePattern.normalise("창원국가산업단지");
        assertThat(new NamePattern(typed).almostFits(name)).isTrue();
        assertThat(Slip.in(new NamePattern(typed)))
                .anySatisfy(slip -> assertThat(Grams.of(name)).containsAll(slip.grams()));
    }

    @Test
    void aLetterOfTwoCharactersStaysWhole() {
        assertThat(Grams.of("\uD840\uDC00나")).isEqualTo(Set.of("\uD840\uDC00나", "\uD840\uDC00ㄴ"));
        assertThat(Grams.sought(new NamePattern("\uD840\uDC00나"))).isEqualTo(List.of("\uD840\uDC00나"));
    }
}
