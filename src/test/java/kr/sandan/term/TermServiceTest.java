package kr.sandan.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import org.junit.jupiter.api.Test;

/** What codes are called over time, and since when it is known. */
class TermServiceTest extends TermFixture {

    @Test
    void aTermHoldsFromItsDayAndIsKnownFromItsEntry() {
        rename(DAY, "붉은 빛", "Crimson");
        assertThat(texts.term("red", Locale.KOREAN, at(DAY))).isEqualTo("붉은 빛");
        assertThat(texts.term("red", Locale.ENGLISH, at(DAY))).isEqualTo("Crimson");
        assertThat(texts.term("red", Locale.KOREAN, at(DAY.minusDays(1)))).isNull();
        assertThat(texts.term("red", Locale.KOREAN, new AsOf(DAY, ENTERED.minusDays(1))))
                .isNull();
        assertThat(texts.hasChanged("blue")).isFalse();
        assertThat(texts.mayChange("blue")).isTrue();
        assertThat(texts.mayChange("green")).isFalse();
    }

    @Test
    void aTermEnteredBetweenTwoEndsWhereTheLaterOneBegins() {
        rename(DAY.plusYears(2), "진홍", "Scarlet");
        rename(DAY, "붉은 빛", "Crimson");
        assertThat(line()).containsExactly("red 색 ~", "붉은 빛 2027-01-01", "진홍 2029-01-01");
        assertThat(desk.lists(at(DAY)).get(0).rows().get(0).others())
                .extracting(period -> period.names().name())
                .containsExactly("red 색", "진홍");
    }

    @Test
    void anotherTermOfTheSameDayTakesThePlaceOfTheWrongOneAndBothStayReadable() {
        rename(DAY, "붉은 빗", "Crimsom");
        rename(DAY, "붉은 빛", "Crimson");
        assertThat(line()).containsExactly("red 색 ~", "붉은 빛 2027-01-01");
        assertThat(changes())
                .extracting(
                        TermChange::kind,
                        change -> change.names() == null ? "" : change.names().nameEn())
                .containsExactly(tuple(TermChange.Kind.RENAMED, "Crimson"), tuple(TermChange.Kind.RENAMED, "Crimsom"));
    }

    @Test
    void aTermTakenBackLetsTheOneBeforeItGoOn() {
        rename(DAY, "붉은 빛", "Crimson");
        rename(DAY.plusYears(1), "진홍", "Scarlet");
        apply(change(DAY.plusYears(1), new TermStep.Withdraw()));
        assertThat(line()).containsExactly("red 색 ~", "붉은 빛 2027-01-01");
        apply(change(DAY, new TermStep.Withdraw()));
        assertThat(line()).containsExactly("red 색 ~");
        assertThat(changes()).hasSize(4);
        assertThat(changes().get(0).names()).isEqualTo(new CodeNames("붉은 빛", "Crimson"));
        refuses("term.refused.none-begins", DAY, new TermStep.Withdraw());
    }

    @Test
    void thePreviewSaysTheDaysTouchedAndWhatCarriesTheCodeAndWritesNothing() {
        rename(DAY.plusYears(1), "진홍", "Scarlet");
        TermPreview preview =
                service.preview(change(DAY, new TermStep.Rename(new CodeNames("붉은 빛", "Crimson"))), Locale.ENGLISH);
        assertThat(preview.before()).isEqualTo(new CodeNames("red 색", "red"));
        assertThat(preview.after()).isEqualTo(new CodeNames("붉은 빛", "Crimson"));
        assertThat(preview.touched().from()).isEqualTo(DAY);
        assertThat(preview.touched().until()).isEqualTo(DAY.plusYears(1));
        assertThat(preview.affected()).extracting(Affected::subject).containsExactly("red");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aStaleFormIsRefusedTheSameFormTwiceIsHarmlessAndAnUnknownCodeIsNone() {
        ChangeTerm once = change(DAY, new TermStep.Close());
        apply(once);
        revision = 0;
        assertThatThrownBy(() -> apply(change(DAY, new TermStep.Open()))).isInstanceOf(StaleEdit.class);
        transaction.executeWithoutResult(any -> service.apply(once));
        assertThat(changes()).hasSize(1);
        assertThatThrownBy(() -> apply(change("colour", "GREEN", DAY, new TermStep.Close())))
                .isInstanceOf(NotFound.class);
    }

    private List<String> line() {
        return desk.detail("colour", "RED", at(DAY)).line().stream()
                .map(period -> period.names().name() + " "
                        + (period.valid().from() == null ? "~" : period.valid().from()))
                .toList();
    }
}
