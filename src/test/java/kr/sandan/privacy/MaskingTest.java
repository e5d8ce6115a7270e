package kr.sandan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"홍길동,홍*동", "남궁,남*", "제갈공명,제**명", "김,*", "Jane Doe,J*** D**"})
    void hidesANameButItsEdges(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "010-1234-5678,010-****-5678",
        "02-123-4567,0*-***-4567",
        "031-123-4567,03*-***-4567",
        "1588-0000,****-****"
    })
    void hidesTheMiddleOfANumber(String phone, String shown) {
        assertThat(Masking.phone(phone)).isEqualTo(shown);
    }

    @Test
    void hidesAMailAddressButItsFirstLetter() {
        assertThat(Masking.email("hong@example.kr")).isEqualTo("h***@example.kr");
        assertThat(Masking.email("h@example.kr")).isEqualTo("h***@example.kr");
    }

    @Property
    void hidesAtLeastHalfOfEveryTelephoneNumber(@ForAll @NumericChars @StringLength(min = 7, max = 15) String phone) {
        long hidden =
                Masking.phone(phone).chars().filter(letter -> letter == '*').count();
        assertThat(hidden).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aResidentNumberIsTakenOutOfATextAndOtherNumbersAreNot() {
        assertThat(ResidentNumber.masked("김하나 900101-1234567, 110-81-41272, 991301-1234567"))
                .isEqualTo("김하나 ******-*******, 110-81-41272, 991301-1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900101-1234567", "9001011234567", "메모 850731 - 2345678 끝", "000229–3456789"})
    void knowsAResidentNumber(String text) {
        assertThat(ResidentNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"010-1234-5678", "110-81-41272", "991301-1234567", "900132-1234567", "20261127", "12345678901234"
            })
    void takesOtherNumbersForWhatTheyAre(String text) {
        assertThat(ResidentNumber.isIn(text)).isFalse();
    }
}
