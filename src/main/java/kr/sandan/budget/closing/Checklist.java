package kr.sandan.budget.closing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the way of closing a year, as it is now. */
@Service
@Transactional(readOnly = true)
public class Checklist {

    /** The last waiver of each check, said since the year was opened last. */
    private static final String WAIVERS = """
            select distinct on (w.code) w.*, a.display_name from budget_closing_waiver w join account a on a.id = w.entered_by
             where w.fiscal_year = :year and w.entered_at > coalesce(
                (select max(c.entered_at) from budget_closing c where c.fiscal_year = :year and c.kind = 'REOPENED'), '-infinity')
             order by w.code, w.id desc
            """;

    private final JdbcClient jdbc;

    Checklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why what a check found may stay, how much it was, who said so and when. */
    public record Waiver(int found, String reason, long byId, String by, Instant at) {}

    /**
     * A check with what it found.
     *
     * @param waiver the last one, also where more was found since; null where there is none
     */
    public record Item(YearCheck check, int found, @Nullable Waiver waiver) {

        /** Whether what was found may stay: somebody said so, and no more was found since. */
        public boolean waived() {
            return waiver != null && check.waivable() && found <= waiver.found();
        }

        public boolean inTheWay() {
            return found > 0 && !waived();
        }
    }

    /** All checks of a year, in their order. */
    public List<Item> of(int year) {
        Map<YearCheck, Waiver> waivers = new EnumMap<>(YearCheck.class);
        jdbc.sql(WAIVERS).param("year", year).query(row -> {
            waivers.put(
                    YearCheck.valueOf(row.getString("code")),
                    new Waiver(
                            row.getInt("found"),
                            row.getString("reason"),
                            row.getLong("entered_by"),
                            row.getString("display_name"),
                            row.getObject("entered_at", OffsetDateTime.class).toInstant()));
        });
        return Stream.of(YearCheck.values())
                .map(check -> new Item(check, found(check, year), waivers.get(check)))
                .toList();
    }

    int found(YearCheck check, int year) {
        return jdbc.sql(check.count()).param("year", year).query(Integer.class).single();
    }
}
