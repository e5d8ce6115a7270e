package kr.sandan.office;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked plan; what ends is written before what begins. What was said before is superseded. */
@Component
class OfficeWriter {

    private final JdbcClient jdbc;
    private final CurrentAccount account;

    OfficeWriter(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    /** Lets no other change in until the transaction ends and tells which revision stands until then. */
    long lockRevision() {
        return jdbc.sql("select revision from office_revision for update")
                .query(Long.class)
                .single();
    }

    boolean isMade(String submissionKey) {
        return jdbc.sql("select exists (select from office_event where submission_key = :key)")
                .param("key", submissionKey)
                .query(Boolean.class)
                .single();
    }

    /** Writes a plan as the next revision, known from a moment on. */
    void write(OfficePlan plan, ChangeOffices change, OffsetDateTime at) {
        jdbc.sql("update office_revision set revision = revision + 1").update();
        Mark mark = new Mark(
                record(plan, change, at), plan.effectiveOn(), change.source().strip(), at);
        List<Long> after = new ArrayList<>(plan.remaining());
        List<Long> begun =
                plan.begun().stream().map(office -> begin(office, mark)).toList();
        end(plan.ended(), begun, mark);
        begun.forEach(id -> under(id, plan.parentId(), mark));
        plan.names().forEach(names -> {
            cut(Said.NAME, "office_id", plan.renamed(), mark);
            name(plan.renamed(), names, mark);
        });
        handOver(plan, begun, mark);
        after.addAll(begun);
        plan.before().forEach(id -> part(mark.change(), id, "BEFORE"));
        after.forEach(id -> part(mark.change(), id, "AFTER"));
    }

    /** What every row of a change bears: its number, its day, who states it, since when it is known. */
    private record Mark(long change, LocalDate day, String source, OffsetDateTime at) {

        JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
            return statement.param("change", change).param("day", day).param("at", at);
        }
    }

    /** What is said of units for a time: its table and columns, and what these say once the time has an end. */
    private enum Said {
        PERIOD(
                "office_period",
                "office_id, opened_precision, closed_precision, source",
                "office_id, opened_precision, 'DAY', source"),
        NAME("office_name", "office_id, name, short_name, name_en, source"),
        PARENT("office_parent", "office_id, parent_id"),
        TERRITORY("office_territory", "province_code, office_id, basis, source");

        private final String table;
        private final String columns;
        private final String ended;

        Said(String table, String columns) {
            this(table, columns, columns);
        }

        Said(String table, String columns, String ended) {
            this.table = table;
            this.columns = columns;
            this.ended = ended;
        }
    }

    private long record(OfficePlan plan, ChangeOffices change, OffsetDateTime at) {
        OptionalLong by = account.id();
        return jdbc.sql("""
                        insert into office_event (kind, happened_on, happened_precision, source, reason, revision,
                                                  submission_key, entered_by, entered_at)
                        select :kind, :day, 'DAY', :source, :reason, revision, :key, :by, :at
                        from office_revision returning id""")
                .param("kind", plan.kind().name())
                .param("day", change.effectiveOn())
                .param("source", change.source().strip())
                .param("reason", change.reason().strip())
                .param("key", change.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    private void part(long event, long office, String side) {
        jdbc.sql("insert into office_event_part (event_id, office_id, side) values (:event, :office, :side)")
                .param("event", event)
                .param("office", office)
                .param("side", side)
                .update();
    }

    private long begin(OfficeStep.NewOffice office, Mark mark) {
        long id = jdbc.sql("insert into office (code, kind) values (:code, :kind) returning id")
                .param("code", office.code())
                .param("kind", office.kind().name())
                .query(Long.class)
                .single();
        mark.on(jdbc.sql("""
                        insert into office_period (office_id, valid, opened_precision, source, known_from, change_id)
                        values (:id, daterange(:day, null), 'DAY', :source, :at, :change)""")).param("id", id).param("source", mark.source()).update();
        name(id, office.names(), mark);
        return id;
    }

    private void name(long id, OfficeStep.Names names, Mark mark) {
        mark.on(jdbc.sql("""
                        insert into office_name
                            (office_id, name, short_name, name_en, valid, source, known_from, change_id)
                        values (:id, :name, :short, :en, daterange(:day, null), :source, :at, :change)"""))
                .param("id", id)
                .param("name", names.name().strip())
                .param("short", names.shortName().strip())
                .param("en", names.nameEn().strip())
                .param("source", mark.source())
                .update();
    }

    private void under(long id, long parent, Mark mark) {
        mark.on(jdbc.sql("""
                        insert into office_parent (office_id, parent_id, valid, known_from, change_id)
                        values (:id, :parent, daterange(:day, null), :at, :change)""")).param("id", id).param("parent", parent).update();
    }

    /** Units below those that end go on under the one that begins. */
    private void end(List<Long> ended, List<Long> begun, Mark mark) {
        for (long id : ended) {
            cut(Said.PERIOD, "office_id", id, mark);
            cut(Said.NAME, "office_id", id, mark);
            cut(Said.PARENT, "office_id", id, mark);
        }
        for (long id : ended) {
            cut(Said.PARENT, "parent_id", id, mark);
            begun.forEach(parent -> moveUnder(parent, id, mark));
        }
    }

    /** Units that stood below one that ends on the day or would stand there later; those that end with it do not. */
    private void moveUnder(long parent, long ended, Mark mark) {
        mark.on(jdbc.sql("""
                        insert into office_parent (office_id, parent_id, valid, known_from, change_id)
                        select office_id, :parent, daterange(greatest(lower(valid), :day), upper(valid)), :at, :change
                        from office_parent p
                        where parent_id = :ended and superseded_by = :change
                            and exists (select from office_period o
                                        where o.office_id = p.office_id and o.superseded_at is null
                                            and (upper_inf(o.valid) or upper(o.valid) > :day))""")).param("parent", parent).param("ended", ended).update();
    }

    /** What is said beyond the day is superseded; what began before is said again until the day. */
    private void cut(Said said, String column, Object of, Mark mark) {
        mark.on(jdbc.sql("""
                        with ended as (
                            update %1$s set superseded_at = :at, superseded_by = :change
                            where %2$s = :of and superseded_at is null and (upper_inf(valid) or upper(valid) > :day)
                            returning *)
                        insert into %1$s (%3$s, valid, known_from, change_id)
                        select %4$s, daterange(lower(valid), :day), :at, :change
                        from ended where lower_inf(valid) or lower(valid) < :day""".formatted(said.table, column, said.columns, said.ended)))
                .param("of", of)
                .update();
    }

    private void handOver(OfficePlan plan, List<Long> begun, Mark mark) {
        long receiver = plan.receiver() != 0 || begun.isEmpty() ? plan.receiver() : begun.get(0);
        for (String province : plan.handedOver()) {
            cut(Said.TERRITORY, "province_code", province, mark);
            mark.on(jdbc.sql("""
                            insert into office_territory
                                (province_code, office_id, valid, basis, source, known_from, change_id)
                            values (:code, :office, daterange(:day, null), 'ADMINISTRATOR', :source, :at, :change)"""))
                    .param("code", province)
                    .param("office", receiver)
                    .param("source", mark.source())
                    .update();
        }
    }
}
