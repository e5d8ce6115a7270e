package kr.sandan.complex.survey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a load back: what it wrote is superseded, and what it had superseded is said again, known from now. Nothing is
 * deleted and nothing is made undone in the past.
 */
final class SurveyRevert {

    private static final List<String> TABLES =
            List.of("complex_version", "complex_place", "complex_alias", "complex_state", "complex_statistic");

    private static final String RESTORE_STATES = """
            insert into complex_state (complex_id, province_code, quarter, state, known_from, source_id, load_id, reason,
                entered_by, entered_at)
            select complex_id, province_code, quarter, state, :now, source_id, load_id, :reason, :by, :now
            from complex_state h where superseded_by_load = :load and %s order by id
            """;

    private static final String RESTORE_FIGURES = """
            insert into complex_statistic (complex_id, province_code, quarter, measure, value, withheld, known_from,
                source_id, load_id, reason, entered_by, entered_at)
            select complex_id, province_code, quarter, measure, value, withheld, :now, source_id, load_id, :reason, :by, :now
            from complex_statistic h where superseded_by_load = :load and %s order by id
            """;

    private static final String NO_STATE_NOW = """
            not exists (select from complex_state n where n.complex_id = h.complex_id
                and n.province_code = h.province_code and n.quarter = h.quarter and n.superseded_at is null)
            """;

    private static final String NO_FIGURE_NOW = """
            not exists (select from complex_statistic n where n.complex_id = h.complex_id
                and n.province_code = h.province_code and n.quarter = h.quarter and n.measure = h.measure
                and n.superseded_at is null)
            """;

    private final JdbcClient jdbc;

    SurveyRevert(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeBack(long load, long account, Instant now, String reason) {
        OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        for (String table : TABLES) {
            jdbc.sql("update " + table + " set superseded_at = :now where load_id = :load and superseded_at is null")
                    .param("now", at)
                    .param("load", load)
                    .update();
        }
        for (String restore :
                List.of(RESTORE_STATES.formatted(NO_STATE_NOW), RESTORE_FIGURES.formatted(NO_FIGURE_NOW))) {
            jdbc.sql(restore)
                    .param("now", at)
                    .param("load", load)
                    .param("reason", reason)
                    .param("by", account)
                    .update();
        }
    }
}
