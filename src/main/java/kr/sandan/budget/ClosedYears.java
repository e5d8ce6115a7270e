package kr.sandan.budget;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which years of the budget are closed: nothing of them changes until they are opened again. The database refuses it too;
 * who asks before can say so in the reader's words.
 */
@Service
@Transactional(readOnly = true)
public class ClosedYears {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;

    ClosedYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That a year is closed.
     *
     * @param by the name of who closed it
     * @param at when, in Seoul
     */
    public record Closed(int year, String by, ZonedDateTime at) {

        /** What is refused then, in the reader's words: who closed it, when, and what to do. */
        public RuleBroken refusal() {
            return new RuleBroken(null, "budget.year.closed", String.valueOf(year), by, TO_THE_MINUTE.format(at));
        }
    }

    /** Who closed a year and when; empty while it is open. */
    public Optional<Closed> closed(int year) {
        return jdbc.sql("""
                        select c.entered_at, a.display_name from (
                            select * from budget_closing where fiscal_year = ? order by id desc limit 1) c
                          join account a on a.id = c.entered_by
                         where c.kind = 'CLOSED'
                        """)
                .param(year)
                .query((row, number) -> new Closed(
                        year,
                        row.getString("display_name"),
                        row.getObject("entered_at", OffsetDateTime.class).atZoneSameInstant(AsOf.ZONE)))
                .optional();
    }

    /** @throws RuleBroken for a closed year */
    public void requireOpen(int year) {
        closed(year).ifPresent(closed -> {
            throw closed.refusal();
        });
    }
}
