package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of an activity and the page of two versions speak in words. */
@PortalTest
class ActivityValuesTest {

    @Autowired
    private ActivityValues values;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state|HELD|개최|Held",
                "kind|SEMINAR|세미나|Seminar",
                "venue_krw|120000|120,000원|120,000 won",
                "plannedCost|2억|2억|2억",
                "sample|true|견본|Sample",
                "title|HELD|HELD|HELD"
            })
    void saysACodeInWordsAndLeavesWhatWasTyped(String field, String value, String korean, String english) {
        assertThat(values.said(field, value, Locale.KOREAN)).isEqualTo(korean);
        assertThat(values.said(field, value, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void namesCouncilsAndCategoriesOfCost() {
        String council = jdbc.sql("select min(council_id)::text from activity")
                .query(String.class)
                .single();
        assertThat(values.said("councilId", council, Locale.KOREAN))
                .isNotEqualTo(council)
                .matches("\\D.*");
        assertThat(values.said("costs", "1000\n\n2000", Locale.KOREAN)).matches("\\D+ 1,000원, \\D+ 2,000원");
        assertThat(values.said("costs", null, Locale.KOREAN)).isNull();
    }
}
