package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.council.CouncilPages;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.platform.AsOf;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Each field wrong once: the list refuses its cell in the sentence with which the form refuses its field. */
class SameRefusalsTest extends ActivityLists {

    /** Columns and what is typed in them. */
    private static final String BAD = """
            COUNCIL,
            KIND,
            HELD_ON,2015-02-30
            HELD_ON,2011-12-31
            HELD_ON,1989-12-31
            HELD_ON,
            LAST_ON,언젠가
            LAST_ON,2015-03-01
            LAST_ON,2015-04-02
            STARTS_AT,25:00
            STARTS_AT,
            ENDS_AT,13:00
            ENDS_AT,
            PLACE,
            PLACE,LONG
            TITLE,
            TITLE,LONG
            OUTCOME,
            GUESTS,많이
            GUESTS,100001
            GUESTS,-1
            PLANNED,모름
            PLANNED,△1
            VENUE,얼마
            VENUE,△1
            ATTENDEES,LONG
            SUBSIDY,모름
            SUBSIDY,1
            """;

    @Autowired
    private MessageSource messages;

    static Stream<Arguments> bad() {
        return BAD.lines()
                .map(line -> line.split(",", 2))
                .map(cells -> Arguments.of(ActivityColumn.valueOf(cells[0]), cells[1]));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesByCellWhatTheFormRefusesInTheSameWords(ActivityColumn column, String typed) throws IOException {
        String value = typed.equals("LONG") ? "가".repeat(201) : typed;
        String title = column == ActivityColumn.TITLE ? value : "나쁜 줄";
        Problem problem = one(refused(list(row(title, column + "=" + value))));
        assertThat(problem.cell()).isEqualTo((char) ('A' + column.ordinal()) + "2");
        Document form = CouncilPages.read(
                pages.post("/activities/new", "staff-chungcheong", formOf(title, Map.of(field(column), value))));
        assertThat(form.select(".error-summary").text()).contains(said(problem));
    }

    private static Problem one(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private String said(Problem problem) {
        Object[] arguments = problem.reason().arguments().stream()
                .map(text -> text.matches("\\d+") ? Integer.valueOf(text) : text)
                .toArray();
        return messages.getMessage(problem.reason().key(), arguments, Locale.KOREAN);
    }

    private static String field(ActivityColumn column) {
        return switch (column) {
            case COUNCIL -> "councilId";
            case HELD_ON -> "heldOn";
            case LAST_ON -> "lastOn";
            case STARTS_AT -> "startsAt";
            case ENDS_AT -> "endsAt";
            case PLANNED -> "plannedCost";
            case VENUE -> "costs";
            default -> column.code();
        };
    }

    @Test
    void onlyTheListRefusesWhatIsStillToCome() {
        LocalDate tomorrow = AsOf.today(clock).valid().plusDays(1);
        assertThat(one(refused(list(row("앞날", "HELD_ON=" + tomorrow)))).reason().key())
                .isEqualTo("activity.load.future");
    }
}
