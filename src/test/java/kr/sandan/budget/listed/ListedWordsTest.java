package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells mean by words, those that the English pages tell people to write among them. */
class ListedWordsTest {

    @ParameterizedTest
    @CsvSource({"National,NATIONAL", "Private cash,PRIVATE_CASH", "private in kind,PRIVATE_IN_KIND", "국비,NATIONAL"})
    void sayWhoPays(String text, FundSource fund) {
        assertThat(ListedFund.read(text)).isEqualTo(fund);
    }

    @ParameterizedTest
    @CsvSource({
        "Original,ORIGINAL",
        "Supplementary 1,SUPPLEMENTARY_1",
        "Revised 2,REVISED_2",
        "SUPPLEMENTARY_2,SUPPLEMENTARY_2"
    })
    void sayWhichVersion(String text, String code) {
        assertThat(ListedVersion.read(text).map(ListedVersion::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"Region,REGION", "Office,OFFICE", "hub,HUB", "Council,COUNCIL", "Service,SERVICE", "지역본부,OFFICE"})
    void sayWhatKindOfPlace(String text, BudgetPlace.Kind kind) {
        assertThat(ListedPlaces.kind(text)).contains(kind);
    }
}
