package kr.sandan.budget.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.entry.Proposals.Held;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was let in: whatever else a heading says of a line stays. */
@Component
class EntryWriter {

    private static final String STATED = """
            (decided_on, decided_precision, basis, approver, stated_krw, whole, source_id) is distinct from
            (cast(:decided as date), :precision, :basis, :approver, cast(:stated as bigint), :whole, :source)
            """;

    private final JdbcClient jdbc;

    EntryWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version(ProposeVersion.Identity said) {
        Map<String, Object> identity = Map.of(
                "programme",
                said.programmeId(),
                "year",
                said.year(),
                "kind",
                said.kind().name(),
                "ordinal",
                said.ordinal());
        jdbc.sql("""
                        insert into budget_version (programme_id, fiscal_year, kind, ordinal)
                        values (:programme, :year, :kind, :ordinal) on conflict do nothing
                        """).params(identity).update();
        return jdbc.sql("""
                        select id from budget_version
                         where programme_id = :programme and fiscal_year = :year and kind = :kind and ordinal = :ordinal
                        """).params(identity).query(Long.class).single();
    }

    boolean stated(long version) {
        return jdbc.sql("select exists (select from budget_version_statement where version_id = ?)")
                .param(version)
                .query(Boolean.class)
                .single();
    }

    /** Says of a version what is not said of it already. */
    void state(long version, Proposal said, Instant known, Instant now) {
        PartialDate decided = said.decidedOn();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("version", version);
        facts.put("decided", decided == null ? null : decided.date());
        facts.put("precision", decided == null ? null : decided.precision().name());
        facts.put("basis", said.basis());
        facts.put("approver", said.approver());
        facts.put("stated", said.stated());
        facts.put("unit", said.stated() == null ? null : "WON");
        facts.put("whole", said.whole());
        facts.put("source", said.sourceId());
        facts.put("reason", said.reason());
        facts.put("by", said.submitterId());
        facts.put("known", known.atOffset(ZoneOffset.UTC));
        facts.put("now", now.atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                        update budget_version_statement set superseded_at = :known, superseded_by = :by
                         where version_id = :version and superseded_at is null and
                        """ + STATED).params(facts).update();
        jdbc.sql("""
                        insert into budget_version_statement (version_id, decided_on, decided_precision, basis, approver, stated_krw,
                            stated_unit, whole, known_from, source_id, reason, entered_by, entered_at)
                        select :version, cast(:decided as date), :precision, :basis, :approver, cast(:stated as bigint), :unit,
                               :whole, :known, :source, :reason, :by, :now
                         where not exists (select from budget_version_statement
                             where version_id = :version and superseded_at is null)
                        """).params(facts).update();
    }

    long batch(Proposal said, Instant now) {
        return jdbc.sql("""
                        insert into budget_batch (kind, source_id, reason, entered_by, entered_at)
                        values ('HAND', :source, :reason, :by, :at) returning id
                        """)
                .param("source", said.sourceId())
                .param("reason", said.reason())
                .param("by", said.submitterId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(Held held, long batch, Instant known) {
        jdbc.sql("update budget_entry set superseded_at = :known, superseded_by = :batch where id = :id")
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("batch", batch)
                .param("id", held.entryId())
                .update();
    }

    void enter(long version, long line, Proposal.Line said, @Nullable Held before, long batch, Instant known) {
        jdbc.sql("""
                        insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit,
                            known_from, batch_id)
                        values (:version, :line, :heading, :place, :name, :won, 'WON', :known, :batch)
                        """)
                .param("version", version)
                .param("line", line)
                .param("heading", heading(before, said.fund()))
                .param("place", place(said.place()))
                .param("name", said.name())
                .param("won", said.won())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("batch", batch)
                .update();
    }

    /** @return the line of a code; of another programme where that has it */
    Line line(ProposeVersion.Identity version, String code) {
        jdbc.sql("insert into budget_line (programme_id, fiscal_year, code) values (?, ?, ?) on conflict do nothing")
                .params(version.programmeId(), version.year(), code)
                .update();
        return jdbc.sql("select id, programme_id from budget_line where fiscal_year = ? and code = ?")
                .params(version.year(), code)
                .query((row, number) -> new Line(row.getLong("id"), row.getLong("programme_id")))
                .single();
    }

    record Line(long id, long programmeId) {}

    private long heading(@Nullable Held before, @Nullable FundSource fund) {
        Map<String, @Nullable Object> parts = new HashMap<>();
        parts.put("like", before == null ? null : before.headingId());
        parts.put("fund", fund == null ? null : fund.name());
        jdbc.sql("""
                        insert into budget_heading (ministry_id, account_id, work_id, cost_id, fund_source)
                        select h.ministry_id, h.account_id, h.work_id, h.cost_id, cast(:fund as text)
                          from (values (0)) one left join budget_heading h on h.id = cast(:like as bigint)
                        on conflict do nothing
                        """).params(parts).update();
        return jdbc.sql("""
                        select f.id from (values (0)) one left join budget_heading h on h.id = cast(:like as bigint)
                          join budget_heading f on (f.ministry_id, f.account_id, f.work_id, f.cost_id, f.fund_source)
                               is not distinct from (h.ministry_id, h.account_id, h.work_id, h.cost_id, cast(:fund as text))
                        """).params(parts).query(Long.class).single();
    }

    long place(BudgetPlace place) {
        Map<String, @Nullable Object> at = new HashMap<>();
        at.put("kind", place.kind().name());
        at.put("scheme", place.scheme());
        at.put("region", place.kind() == Kind.REGION ? place.code() : null);
        at.put("province", place.kind() == Kind.PROVINCE ? place.code() : null);
        for (Kind kind : new Kind[] {Kind.OFFICE, Kind.HUB, Kind.COUNCIL, Kind.SERVICE})
            at.put(kind.name(), place.kind() == kind ? place.id() : null);
        jdbc.sql("""
                        insert into budget_place (kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id)
                        values (:kind, :scheme, :region, :province, cast(:OFFICE as bigint), cast(:HUB as bigint),
                            cast(:COUNCIL as bigint), cast(:SERVICE as bigint)) on conflict do nothing
                        """).params(at).update();
        return jdbc.sql("""
                        select id from budget_place
                         where (kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id)
                               is not distinct from (:kind, cast(:scheme as text), cast(:region as text), cast(:province as text),
                               cast(:OFFICE as bigint), cast(:HUB as bigint), cast(:COUNCIL as bigint), cast(:SERVICE as bigint))
                        """).params(at).query(Long.class).single();
    }
}
