package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyAndLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200,000|1200000",
                "120만원|1200000",
                "663억|66300000000",
                "66,300백만원|66300000000",
                "1.2억|120000000",
                "△1,234|-1234",
                "0|0"
            })
    void readsMoneyAsPeopleWriteIt(String typed, long won) {
        assertThat(Money.read(typed).won()).isEqualTo(won);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "백만원", "1.5", "12달러", "1e9", "9999999조", "٣"})
    void refusesWhatIsNoMoney(String typed) {
        assertThatThrownBy(() -> Money.read(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsLinesOutOfSheetsAndDocuments() {
        LocalDate agreed = LocalDate.of(2026, 11, 20);
        List<Attendee> read = Attendee.read("(주)한빛\t김하나\n\n두울대학교, 이두리\r\n셋째연구원  박세찬\n기관만", agreed);
        assertThat(read).extracting(Attendee::affiliation).containsExactly("(주)한빛", "두울대학교", "셋째연구원", "기관만");
        assertThat(read).extracting(Attendee::name).containsExactly("김하나", "이두리", "박세찬", null);
        assertThat(read).extracting(Attendee::consentOn).containsExactly(agreed, agreed, agreed, null);
        assertThatThrownBy(() -> Attendee.read("기관\n".repeat(501), null)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void takesALineWithTabsApartAtItsTabsOnly() {
        Attendee read = Attendee.read("ABC Co., Ltd.\tKim", null).get(0);
        assertThat(read.affiliation()).isEqualTo("ABC Co., Ltd.");
        assertThat(read.name()).isEqualTo("Kim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"가나전자\t부장\t홍길동", "가나전자, 부장, 홍길동", "가나전자\t900101-1234567"})
    void refusesALineOfWhichNobodyKnowsTheNameOrThatTheLawForbids(String line) {
        assertThatThrownBy(() -> Attendee.read(line, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("attendees"));
    }

    @Test
    void aMonthlySeriesKeepsToTheLastDayOfShortMonths() {
        assertThat(new Repeats(Repeats.Step.MONTHLY, 3).days(LocalDate.of(2026, 1, 31)))
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
        assertThatThrownBy(() -> new Repeats(Repeats.Step.WEEKLY, 25)).isInstanceOf(RuleBroken.class);
    }
}
