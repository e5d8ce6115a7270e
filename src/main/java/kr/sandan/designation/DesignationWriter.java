package kr.sandan.designation;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes designations: rows are added and superseded, never changed. */
@Component
class DesignationWriter {

    private static final String PERIOD = """
            insert into designation_period (designation_id, programme_id, role, hub_id, name, name_en, valid_from,
                from_precision, valid_to, to_precision, known_from, superseded_at, event_id, superseded_by, source_id,
                reason, entered_by, entered_at, ground_unknown, hub_unknown)
            select d.id, d.programme_id, d.role, :hub, :name, :nameEn, :from, :fromPrecision, :to, :toPrecision, :known,
                :superseded, :event, :supersededBy, :source, :reason, :by, :now, :groundUnknown, :hubUnknown
            from designation d where d.id = :designation
            returning id
            """;

    private final JdbcClient jdbc;

    DesignationWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One act, and what every row of it bears.
     *
     * @param event its number
     * @param sourceId who says so
     * @param reason why it is entered
     * @param known since when it counts as known
     * @param by who entered it, null for a program
     * @param now when
     */
    record Act(
            long event,
            long sourceId,
            @Nullable String reason,
            Instant known,
            @Nullable Long by,
            Instant now) {

        JdbcClient.StatementSpec on(JdbcClient.StatementSpec row) {
            return row.param("event", event)
                    .param("source", sourceId)
                    .param("reason", reason)
                    .param("known", utc(known))
                    .param("by", by, Types.BIGINT)
                    .param("now", utc(now));
        }

        /** The same act, known since another moment, told by another source. */
        Act told(long otherSource, Instant otherKnown) {
            return new Act(event, otherSource, reason, otherKnown, by, now);
        }

        /** The same act at the very moment of another, so that nothing is known between the two. */
        Act together(Act other) {
            return new Act(event, sourceId, reason, other.now, by, other.now);
        }
    }

    /**
     * Lets one change of a programme's designations in at a time, and says that the pictures held in memory are old.
     *
     * @return the programme's number
     * @throws NotFound for an unknown code
     */
    long begin(String programme) {
        long id = jdbc.sql("select id from programme where code = :code")
                .param("code", programme)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("programme", programme));
        begin(id);
        return id;
    }

    void begin(long programmeId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('designation'), cast(:id as integer))::text")
                .param("id", programmeId)
                .query(String.class)
                .single();
        jdbc.sql("update designation_revision set revision = nextval('designation_revision_seq')")
                .update();
    }

    long event(EventKind kind, @Nullable LocalDate day, @Nullable Long load, Act act) {
        return jdbc.sql("""
                        insert into designation_event (kind, happened_on, source_id, reason, load_id, entered_by, entered_at)
                        values (:kind, :day, :source, :reason, :load, :by, :now) returning id
                        """)
                .param("kind", kind.name())
                .param("day", day, Types.DATE)
                .param("source", act.sourceId())
                .param("reason", act.reason())
                .param("load", load, Types.BIGINT)
                .param("by", act.by(), Types.BIGINT)
                .param("now", utc(act.now()))
                .query(Long.class)
                .single();
    }

    long identity(long programmeId, DesignationRole role, boolean sample, Act act) {
        return jdbc.sql("""
                        insert into designation (programme_id, role, sample, entered_by, entered_at)
                        values (:programme, :role, :sample, :by, :now) returning id
                        """)
                .param("programme", programmeId)
                .param("role", role.name())
                .param("sample", sample)
                .param("by", act.by(), Types.BIGINT)
                .param("now", utc(act.now()))
                .query(Long.class)
                .single();
    }

    /**
     * Makes forms opened on other versions stale.
     *
     * @throws StaleEdit for another version than the one held
     */
    void raiseVersion(long designationId, int seen) {
        int raised = jdbc.sql("update designation set version = version + 1 where id = :id and version = :seen")
                .param("id", designationId)
                .param("seen", seen)
                .update();
        if (raised == 0) throw new StaleEdit("designation", designationId);
    }

    void raiseVersion(long designationId) {
        jdbc.sql("update designation set version = version + 1 where id = :id")
                .param("id", designationId)
                .update();
    }

    /** @param earliest the first day in which it can hold where its start is unknown */
    void say(long designationId, SiteFacts facts, @Nullable LocalDate earliest, Act act) {
        say(designationId, facts, earliest, act, null);
    }

    /** @param supersededAt when this was known to be over, for history entered later; null for what stands */
    void say(
            long designationId,
            SiteFacts facts,
            @Nullable LocalDate earliest,
            Act act,
            @Nullable Instant supersededAt) {
        PartialDate from = facts.span().from();
        PartialDate until = facts.span().until();
        long period = act.on(jdbc.sql(PERIOD))
                .param("designation", designationId)
                .param("hub", facts.hubId(), Types.BIGINT)
                .param("groundUnknown", facts.gaps().contains(SiteFacts.Gap.GROUND))
                .param("hubUnknown", facts.gaps().contains(SiteFacts.Gap.HUB))
                .param("name", facts.name())
                .param("nameEn", facts.nameEn())
                .param("from", from == null ? earliest : from.date(), Types.DATE)
                .param("fromPrecision", from == null ? null : from.precision().name())
                .param("to", until == null ? null : until.date(), Types.DATE)
                .param("toPrecision", until == null ? null : until.precision().name())
                .param("superseded", supersededAt == null ? null : utc(supersededAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("supersededBy", supersededAt == null ? null : act.event(), Types.BIGINT)
                .query(Long.class)
                .single();
        addMembers(period, facts.complexIds());
    }

    private void addMembers(long period, List<Long> complexIds) {
        for (int place = 0; place < complexIds.size(); place++) {
            jdbc.sql(
                            "insert into designation_member (period_id, complex_id, ordinal) values (:period, :complex, :place)")
                    .param("period", period)
                    .param("complex", complexIds.get(place))
                    .param("place", place)
                    .update();
        }
    }

    void supersede(long periodId, Act act) {
        jdbc.sql("update designation_period set superseded_at = :now, superseded_by = :event where id = :id")
                .param("now", utc(act.now()))
                .param("event", act.event())
                .param("id", periodId)
                .update();
    }

    /**
     * Makes a part of a change; where a rule refuses it, nothing of it is left and the transaction can go on.
     *
     * @throws RuleBroken where a rule of designations forbids it
     */
    <T> T whole(Supplier<T> part) {
        run("savepoint designation_part");
        try {
            T made = DesignationRefusals.made(part);
            run("release savepoint designation_part");
            return made;
        } catch (RuleBroken refused) {
            run("rollback to savepoint designation_part");
            throw refused;
        }
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }

    /** Lets the database say now, and not at the commit, what of this change it refuses. */
    void settle() {
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
