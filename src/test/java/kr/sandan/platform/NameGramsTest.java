package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameGramsTest {

    @ParameterizedTest
    @ValueSource(strings = {"창원", "ㅊㅇ", "ㅊ원", "창ㅇㄱ", "원ㄱ가", "ㅊㅇㄱㄱ", "ㅇㄱㄱㅅㅇㄷㅈ", "창원국가산업단지2", "지2", "ㅈ2"})
    void aNameHasEveryPieceOfWhatFitsIt(String typed) {
        String name = NamePattern.normalise("창원 국가산업단지 (2)");
        NamePattern pattern = new NamePattern(typed);
        assertThat(pattern.fits(name)).isTrue();
        assertThat(NameGrams.of(name)).containsAll(NameGrams.sought(pattern));
    }

    @Test
    void threeInitialsAreSoughtTogetherAndASingleLetterHasNoPiece() {
        assertThat(NameGrams.sought(new NamePattern("ㅊㅇㄱㄱ"))).containsExactly("ㅊㅇㄱ", "ㅇㄱㄱ");
        assertThat(NameGrams.sought(new NamePattern("ㅊ원ㄱ"))).containsExactly("ㅊ원", "원ㄱ");
        assertThat(NameGrams.sought(new NamePattern("ㅊ"))).isEmpty();
        assertThat(NameGrams.sought(new NamePattern("창"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"창언국가", "장원국", "국까산업", "창언", "국거", "산언단지"})
    void whereverTheSlipWasSomePiecesStand(String typed) {
        String name = NamePattern.normalise("창원국가산업단지");
        assertThat(new NamePattern(typed).almostFits(name)).isTrue();
        assertThat(NameSlip.in(new NamePattern(typed)))
                .anySatisfy(slip -> assertThat(NameGrams.of(name)).containsAll(slip.grams()));
    }

    @Test
    void aLetterOfTwoCharactersStaysWhole() {
        assertThat(NameGrams.of("\uD840\uDC00나")).isEqualTo(Set.of("\uD840\uDC00나", "\uD840\uDC00ㄴ"));
        assertThat(NameGrams.sought(new NamePattern("\uD840\uDC00나"))).isEqualTo(List.of("\uD840\uDC00나"));
    }
}
