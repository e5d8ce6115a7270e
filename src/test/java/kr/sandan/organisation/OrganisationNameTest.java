package kr.sandan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람정밀",
                "(주)가람정밀",
                "㈜가람정밀",
                "주식회사 가람정밀",
                "가람정밀 주식회사",
                "가람정밀(주)",
                "가람 정밀㈜",
                "유한회사 가람정밀",
                "(유)가람정밀",
                "（주）가람정밀",
                "가람·정밀"
            })
    void isTheSameWithoutItsLegalForm(String written) {
        assertThat(OrganisationName.of(written).key()).isEqualTo("가람정밀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Garam Precision Co., Ltd.",
                "GARAM PRECISION INC.",
                "garam precision",
                "Garam Precision Corporation"
            })
    void isTheSameWithoutItsEnglishForm(String written) {
        assertThat(OrganisationName.of(written).key()).isEqualTo("garamprecision");
    }

    @Test
    void keepsWhatOnlyLooksLikeALegalForm() {
        assertThat(OrganisationName.of("주식회사").key()).isEqualTo("주식회사");
        assertThat(OrganisationName.of("한국주식회사연구원").key()).isEqualTo("한국주식회사연구원");
        assertThat(OrganisationName.of("학교법인 다온학원").key()).isEqualTo("다온학원");
    }

    @Test
    void aVeryShortNameIsNearToNone() {
        assertThat(OrganisationName.of("한샘").near()).isEmpty();
    }

    /** What makes the index find a name with a slip: both share a form with one letter left out. */
    @Property
    void namesOfWhichOneLetterDiffersShareAForm(
            @ForAll("names") String name,
            @ForAll("letters") String letter,
            @ForAll @IntRange(min = 0, max = 11) int at) {
        int place = at % name.length();
        List<String> slips = List.of(
                name.substring(0, place) + letter + name.substring(place + 1),
                name.substring(0, place) + letter + name.substring(place));
        OrganisationName written = new OrganisationName(name);
        for (String slip : slips) {
            OrganisationName other = new OrganisationName(slip);
            assertThat(written.isNear(other)).isTrue();
            assertThat(Collections.disjoint(written.near(), other.near())).isFalse();
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('가', '힣').ofMinLength(4).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('가', '힣').ofLength(1);
    }
}
