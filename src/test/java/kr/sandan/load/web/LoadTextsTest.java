package kr.sandan.load.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LoadTextsTest {

    @Autowired
    private LoadTexts texts;

    @Test
    void writesQuartersInWordsAndOtherPeriodsAsTheyAre() {
        assertThat(texts.period("2023-Q4", Locale.KOREAN)).isEqualTo("2023년 4분기");
        assertThat(texts.period("2023-Q4", Locale.ENGLISH)).isEqualTo("Q4 2023");
        assertThat(texts.period("2026-07-01", Locale.KOREAN)).isEqualTo("2026-07-01");
        assertThat(texts.period("2010", Locale.ENGLISH)).isEqualTo("2010");
    }

    @Test
    void writesTheQuartersOfASentenceInWordsToo() {
        List<String> arguments = List.of("창원", "2023-Q3", "3,000", "100");
        assertThat(texts.of("complex.survey.problem.production-fell", arguments, Locale.KOREAN))
                .contains("2023년 3분기의 3,000백만원");
    }
}
