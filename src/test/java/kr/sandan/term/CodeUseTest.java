package kr.sandan.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.web.Option;
import org.junit.jupiter.api.Test;

/** Codes that are no longer, or not yet, chosen. */
class CodeUseTest extends TermFixture {

    @Test
    void aClosedCodeIsRefusedForWhatBeginsLaterAndOfferedForWhatBeganBefore() {
        apply(change(DAY, new TermStep.Close()));
        texts.require("colour", "RED", "colour", DAY.minusDays(1));
        texts.require("colour", "RED", "colour", null);
        assertThatThrownBy(() -> texts.require("colour", "RED", "colour", DAY)).hasMessage("term.closed");
        assertThat(offered(DAY.minusDays(1), null)).containsExactly("red", "blue");
        assertThat(offered(DAY, null)).containsExactly("blue");
        assertThat(offered(DAY, "RED")).containsExactly("red", "blue");
        refuses("term.refused.closed-already", DAY.plusDays(1), new TermStep.Close());
        assertThat(desk.lists(at(ENTERED)).get(0).rows().get(0).use())
                .isEqualTo(new CodeUse(CodeUse.Kind.ENDING, DAY.minusDays(1)));
    }

    @Test
    void aFormWhoseDayNobodyHasSaidOffersAClosedCodeWithItsDays() {
        apply(change(LocalDate.of(2010, 3, 31), new TermStep.Close()));
        assertThat(offered(null, null)).containsExactly("red (~ 2010-03-30)", "blue");
    }

    @Test
    void aCodeIsOpenedAgainOrGetsItsFirstDay() {
        apply(change(DAY, new TermStep.Close()));
        apply(change(DAY.plusYears(1), new TermStep.Open()));
        texts.require("colour", "RED", "colour", DAY.plusYears(1));
        assertThatThrownBy(() -> texts.require("colour", "RED", "colour", DAY)).hasMessage("term.closed");
        refuses("term.refused.open-already", DAY.plusYears(2), new TermStep.Open());
        LocalDate first = LocalDate.of(2001, 7, 1);
        apply(change("colour", "BLUE", first, new TermStep.Open()));
        assertThatThrownBy(() -> texts.require("colour", "BLUE", "colour", first.minusDays(1)))
                .hasMessage("term.not-yet");
        texts.require("colour", "BLUE", "colour", first);
        assertThatThrownBy(() -> apply(change("colour", "BLUE", first.minusDays(1), new TermStep.Close())))
                .hasMessage("term.refused.before-first-day");
    }

    @Test
    void aCodeThatTheProgramSetsIsRenamedButNotClosed() {
        assertThatThrownBy(() -> apply(change("state", "ON", DAY, new TermStep.Close())))
                .hasMessage("term.refused.not-chosen");
        apply(change("state", "ON", DAY, new TermStep.Rename(new CodeNames("켜짐", "Lit"))));
        assertThat(texts.term("on", Locale.ENGLISH, at(DAY))).isEqualTo("Lit");
        assertThat(texts.everCalled("on", Locale.ENGLISH)).containsExactly("on", "Lit");
    }

    private List<String> offered(LocalDate day, String kept) {
        return texts.choices("colour", day, kept, key -> key).stream()
                .map(Option::text)
                .toList();
    }
}
