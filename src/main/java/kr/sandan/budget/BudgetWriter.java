package kr.sandan.budget;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.StateVersion.Line;
import kr.sandan.platform.Money;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes versions, lines and phases of budgets. What is looked for and not there is added, and never changes. */
@Component
class BudgetWriter {

    private static final String FIND_PLACE = """
            select id from budget_place where kind = :kind and scheme_code is not distinct from :scheme
               and region_code is not distinct from :region and province_code is not distinct from :province
               and office_id is not distinct from :office and hub_id is not distinct from :hub
               and council_id is not distinct from :council and service_id is not distinct from :service
            """;

    private static final String ADD_PLACE = """
            insert into budget_place (kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id)
            values (:kind, :scheme, :region, :province, :office, :hub, :council, :service) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    BudgetWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who says something, since when it counts as known, and when it was entered. */
    record Stamp(long sourceId, Instant knownFrom, @Nullable Long by, Instant at) {

        private StatementSpec on(StatementSpec statement) {
            return statement
                    .param("source", sourceId)
                    .param("known", knownFrom.atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC));
        }
    }

    /** What one document says at one moment. */
    record Batch(long id, Stamp stamp) {}

    /** What a version gives to a line now. */
    record Held(
            long entryId,
            String name,
            long won,
            String place,
            @Nullable String fund) {

        boolean says(Line line) {
            return won == line.amount().won()
                    && name.equals(line.name())
                    && place.equals(text(line.place()))
                    && (line.fund() == null ? fund == null : line.fund().name().equals(fund));
        }

        private static String text(BudgetPlace place) {
            Object named = place.code() == null ? place.id() : place.code();
            return place.kind() + "/" + (named == null ? "" : named);
        }
    }

    long version(StateVersion said) {
        jdbc.sql("""
                        insert into budget_version (programme_id, fiscal_year, kind, ordinal)
                        values (:programme, :year, :kind, :ordinal) on conflict do nothing
                        """).params(identity(said)).update();
        return jdbc.sql("""
                        select id from budget_version
                         where programme_id = :programme and fiscal_year = :year and kind = :kind and ordinal = :ordinal
                        """).params(identity(said)).query(Long.class).single();
    }

    private static Map<String, Object> identity(StateVersion said) {
        return Map.of(
                "programme", said.programmeId(),
                "year", said.fiscalYear(),
                "kind", said.kind().name(),
                "ordinal", said.ordinal());
    }

    boolean stated(long version) {
        return jdbc.sql("select exists (select from budget_version_statement where version_id = ?)")
                .param(version)
                .query(Boolean.class)
                .single();
    }

    /** By code, what a version gives to its lines now. */
    Map<String, Held> held(long version) {
        Map<String, Held> held = new HashMap<>();
        jdbc.sql("""
                        select e.id, l.code, e.name, e.amount_krw, h.fund_source,
                               p.kind || '/' || concat(p.region_code, p.province_code, p.office_id, p.hub_id, p.council_id, p.service_id) as place
                          from budget_entry e join budget_line l on l.id = e.line_id
                          join budget_heading h on h.id = e.heading_id join budget_place p on p.id = e.place_id
                         where e.version_id = ? and e.superseded_at is null
                        """).param(version).query(row -> {
            held.put(
                    row.getString("code"),
                    new Held(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getLong("amount_krw"),
                            row.getString("place"),
                            row.getString("fund_source")));
        });
        return held;
    }

    void say(long version, StateVersion said, Stamp stamp) {
        jdbc.sql("""
                        update budget_version_statement set superseded_at = :known, superseded_by = :by
                         where version_id = :version and superseded_at is null
                        """)
                .param("version", version)
                .param("known", stamp.knownFrom().atOffset(ZoneOffset.UTC))
                .param("by", stamp.by())
                .update();
        PartialDate decided = said.decidedOn();
        Money stated = said.stated();
        stamp.on(jdbc.sql("""
                        insert into budget_version_statement (version_id, decided_on, decided_precision, basis, approver,
                            stated_krw, stated_unit, whole, sample, known_from, source_id, entered_by, entered_at)
                        values (:version, cast(:decided as date), :precision, :basis, :approver, :stated, :unit, :whole, :sample,
                            :known, :source, :by, :at)
                        """))
                .param("version", version)
                .param("decided", decided == null ? null : decided.date())
                .param("precision", decided == null ? null : decided.precision().name())
                .param("basis", said.basis().strip())
                .param("approver", said.approver())
                .param("stated", stated == null ? null : stated.won())
                .param("unit", stated == null ? null : said.unit().name())
                .param("whole", said.whole())
                .param("sample", said.sample())
                .update();
    }

    long batch(boolean sample, Stamp stamp) {
        return jdbc.sql("""
                        insert into budget_batch (kind, source_id, sample, entered_by, entered_at)
                        values ('SOURCE', :source, :sample, :by, :at) returning id
                        """)
                .param("source", stamp.sourceId())
                .param("sample", sample)
                .param("by", stamp.by())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(List<Long> entries, Batch batch) {
        jdbc.sql("update budget_entry set superseded_at = :known, superseded_by = :batch where id = any(:entries)")
                .param("known", batch.stamp().knownFrom().atOffset(ZoneOffset.UTC))
                .param("batch", batch.id())
                .param("entries", entries.toArray(Long[]::new))
                .update();
    }

    void enter(long version, Batch batch, StateVersion said, Line line) {
        jdbc.sql("""
                        insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit,
                            known_from, batch_id)
                        values (:version, :line, :heading, :place, :name, :amount, :unit, :known, :batch)
                        """)
                .param("version", version)
                .param("line", line(said, line.code()))
                .param("heading", heading(line.fund()))
                .param("place", place(line.place()))
                .param("name", line.name())
                .param("amount", line.amount().won())
                .param("unit", said.unit().name())
                .param("known", batch.stamp().knownFrom().atOffset(ZoneOffset.UTC))
                .param("batch", batch.id())
                .update();
    }

    private long line(StateVersion said, String code) {
        jdbc.sql("insert into budget_line (programme_id, fiscal_year, code) values (?, ?, ?) on conflict do nothing")
                .params(said.programmeId(), said.fiscalYear(), code)
                .update();
        return jdbc.sql("select id from budget_line where fiscal_year = ? and code = ?")
                .params(said.fiscalYear(), code)
                .query(Long.class)
                .single();
    }

    private long heading(@Nullable FundSource fund) {
        String name = fund == null ? null : fund.name();
        jdbc.sql("insert into budget_heading (fund_source) values (:fund) on conflict do nothing")
                .param("fund", name)
                .update();
        return jdbc.sql("""
                        select id from budget_heading where ministry_id is null and account_id is null and work_id is null
                           and cost_id is null and fund_source is not distinct from cast(:fund as text)
                        """).param("fund", name).query(Long.class).single();
    }

    private long place(BudgetPlace place) {
        at(ADD_PLACE, place).update();
        return at(FIND_PLACE, place).query(Long.class).single();
    }

    private StatementSpec at(String sql, BudgetPlace place) {
        return jdbc.sql(sql)
                .param("kind", place.kind().name())
                .param("scheme", place.scheme())
                .param("region", place.codeOf(Kind.REGION))
                .param("province", place.codeOf(Kind.PROVINCE))
                .param("office", place.idOf(Kind.OFFICE), Types.BIGINT)
                .param("hub", place.idOf(Kind.HUB), Types.BIGINT)
                .param("council", place.idOf(Kind.COUNCIL), Types.BIGINT)
                .param("service", place.idOf(Kind.SERVICE), Types.BIGINT);
    }
}
