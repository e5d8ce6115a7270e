package kr.sandan.complex;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures and states entered one by one; whole editions come through a load. */
@Service
@Transactional
public class ComplexFigures {

    private static final String SUPERSEDE_FIGURE = """
            update complex_statistic set superseded_at = :now
            where complex_id = :complex and province_code = :province and quarter = :quarter and measure = :measure
              and superseded_at is null
            """;

    private static final String INSERT_FIGURE = """
            insert into complex_statistic (complex_id, province_code, quarter, measure, value, withheld,
                known_from, source_id, reason, entered_by, entered_at)
            values (:complex, :province, :quarter, :measure, :value, :withheld, :known, :source, :reason, :by, :now)
            """;

    private static final String SUPERSEDE_STATE = """
            update complex_state set superseded_at = :now
            where complex_id = :complex and province_code = :province and quarter = :quarter and superseded_at is null
            """;

    private static final String INSERT_STATE = """
            insert into complex_state (complex_id, province_code, quarter, state,
                known_from, source_id, reason, entered_by, entered_at)
            values (:complex, :province, :quarter, :state, :known, :source, :reason, :by, :now)
            """;

    private final JdbcClient jdbc;
    private final DirectoryRevision revision;
    private final CurrentAccount account;
    private final Clock clock;

    ComplexFigures(JdbcClient jdbc, DirectoryRevision revision, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.revision = revision;
        this.account = account;
        this.clock = clock;
    }

    /** Enters a figure; one said before of the same quarter is superseded and stays readable. */
    public void record(RecordFigure command) {
        JdbcClient.StatementSpec supersede = jdbc.sql(SUPERSEDE_FIGURE)
                .param("now", Timestamp.from(now()))
                .param("measure", command.measure().name());
        place(supersede, command.complexId(), command.provinceCode(), command.quarter())
                .update();
        JdbcClient.StatementSpec insert = jdbc.sql(INSERT_FIGURE)
                .param("measure", command.measure().name())
                .param("value", command.value())
                .param("withheld", command.value() == null);
        stamp(place(insert, command.complexId(), command.provinceCode(), command.quarter()), command.provenance())
                .update();
        revision.raise();
    }

    /** Enters how far a complex had come; one said before of the same quarter is superseded and stays readable. */
    public void record(RecordState command) {
        JdbcClient.StatementSpec supersede = jdbc.sql(SUPERSEDE_STATE).param("now", Timestamp.from(now()));
        place(supersede, command.complexId(), command.provinceCode(), command.quarter())
                .update();
        JdbcClient.StatementSpec insert =
                jdbc.sql(INSERT_STATE).param("state", command.state().name());
        stamp(place(insert, command.complexId(), command.provinceCode(), command.quarter()), command.provenance())
                .update();
        revision.raise();
    }

    private static JdbcClient.StatementSpec place(
            JdbcClient.StatementSpec statement, long complexId, String province, Object quarter) {
        return statement.param("complex", complexId).param("province", province).param("quarter", quarter);
    }

    private JdbcClient.StatementSpec stamp(JdbcClient.StatementSpec statement, Provenance provenance) {
        Instant now = now();
        Instant known = provenance.knownFrom();
        OptionalLong by = account.id();
        @Nullable Long enteredBy = by.isPresent() ? by.getAsLong() : null;
        return statement
                .param("known", Timestamp.from(known == null || known.isAfter(now) ? now : known))
                .param("source", provenance.sourceId())
                .param("reason", provenance.reason())
                .param("by", enteredBy)
                .param("now", Timestamp.from(now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
