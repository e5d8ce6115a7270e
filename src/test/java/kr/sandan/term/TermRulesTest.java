package kr.sandan.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What a term may not be, on the screen and in the database. */
class TermRulesTest extends TermFixture {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', Crimson, term.refused.blank, name",
                "붉은 빛, ' ', term.refused.blank, nameEn",
                "붉은 빛, 빨강, term.refused.hangul, nameEn",
                "red 색, red, term.refused.same, name",
                "Blue 색, Crimson, term.refused.taken, name",
                "붉은 빛, BLUE, term.refused.taken, nameEn",
                "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바, R, term.refused.long, name"
            })
    void refusesATermThatIsNone(String name, String nameEn, String why, String field) {
        TermStep step = new TermStep.Rename(new CodeNames(name, nameEn));
        assertThatThrownBy(() -> apply(change(DAY, step))).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(why);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void aTermIsFreeAgainOnDaysOnWhichTheOtherCodeIsCalledOtherwise() {
        apply(change("colour", "BLUE", DAY, new TermStep.Rename(new CodeNames("푸른 빛", "Azure"))));
        refuses("term.refused.taken", DAY.minusDays(1), new TermStep.Rename(new CodeNames("blue 색", "Crimson")));
        rename(DAY, "blue 색", "blue");
        assertThatThrownBy(() -> apply(change("colour", "BLUE", DAY, new TermStep.Withdraw())))
                .hasMessage("term.refused.taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'TERM', '가', 'A', '[2027-06-01,)' | term_period_once_ex",
                "'TERM', '가', 'A', 'empty' | term_period_valid_ck",
                "'TERM', '가', null, '[2020-01-01,2021-01-01)' | term_period_names_ck",
                "'CLOSED', '가', 'A', '[2020-01-01,2021-01-01)' | term_period_names_ck",
                "'TERM', '가', '가', '[2020-01-01,2021-01-01)' | term_period_text_ck"
            })
    void theDatabaseRefusesWhatNoScreenWouldWrite(String values, String constraint) {
        rename(DAY, "붉은 빛", "Crimson");
        assertThatThrownBy(() -> insert("'RED', " + values))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void theDatabaseRefusesOneTermOfTwoCodesOnADay() {
        rename(DAY, "붉은 빛", "Crimson");
        assertThatThrownBy(() -> insert("'BLUE', 'TERM', '붉은 빛', 'A', '[2028-01-01,)'"))
                .hasMessageContaining("term_period_name_ex");
        assertThatThrownBy(() -> insert("'BLUE', 'TERM', '가', 'Crimson', '[2028-01-01,)'"))
                .hasMessageContaining("term_period_name_en_ex");
        insert("'BLUE', 'TERM', '붉은 빛', 'Crimson', '[2026-01-01,2027-01-01)'");
    }

    private void insert(String values) {
        jdbc.sql("""
                        insert into term_period (list, code, what, name, name_en, valid, known_from, change_id)
                        select 'colour', v.code, v.what, v.name, v.name_en, v.valid::daterange, now(), max(c.id)
                        from (values (%s)) v(code, what, name, name_en, valid), term_change c
                        group by 1, 2, 3, 4, 5, 6""".formatted(values)).update();
    }
}
