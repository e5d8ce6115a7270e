package kr.sandan.complex;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of two of the same complex. What the other record says is superseded and, where the kept one does not
 * say it, said anew of the kept one, known from now: as known earlier both stay as they were.
 */
@Service
@Transactional
public class ComplexMerge {

    private static final List<String> TABLES = List.of(
            "complex_version",
            "complex_place",
            "complex_alias",
            "complex_office",
            "complex_state",
            "complex_statistic");

    private static final String VERSIONS = """
            insert into complex_version (complex_id, valid_from, valid_to, name, name_en, type, designated_on,
                designated_precision, authority, managing_agency, industries, longitude, latitude, known_from, source_id,
                reason, entered_by, entered_at)
            select :kept, lower(r.days), upper(r.days), v.name, v.name_en, v.type, v.designated_on,
                v.designated_precision, v.authority, v.managing_agency, v.industries, v.longitude, v.latitude, :now,
                v.source_id, :reason, :by, :now
            from complex_version v cross join lateral unnest(datemultirange(v.valid) - coalesce(
                (select range_agg(k.valid) from complex_version k
                 where k.complex_id = :kept and k.superseded_at is null), '{}')) r(days)
            where v.complex_id = :other and v.superseded_at is null and (not lower_inf(r.days) or r.days = v.valid)
            """;

    private static final String NAMES = """
            insert into complex_alias (complex_id, alias, kind, valid_from, from_precision, valid_to, to_precision,
                known_from, source_id, reason, entered_by, entered_at)
            select :kept, n.name, 'VARIANT', n.valid_from, case when n.valid_from is not null then 'DAY' end, n.valid_to,
                case when n.valid_to is not null then 'DAY' end, :now, n.source_id, :reason, :by, :now
            from (%s) n
            """.formatted(MergePlanReader.NAMES);

    private static final String ALIASES = """
            insert into complex_alias (complex_id, alias, kind, valid_from, from_precision, valid_to, to_precision,
                known_from, source_id, reason, entered_by, entered_at)
            select :kept, n.alias, n.kind, n.valid_from, n.from_precision, n.valid_to, n.to_precision, :now, n.source_id, :reason, :by, :now
            from (%s) n
            """.formatted(MergePlanReader.ALIASES);

    private static final String PLACES = """
            insert into complex_place (complex_id, province_code, county_code, valid_from, valid_to, known_from,
                source_id, reason, entered_by, entered_at)
            select :kept, n.province_code, n.county_code, n.valid_from, n.valid_to, :now, n.source_id, :reason, :by, :now
            from (%s) n
            """.formatted(MergePlanReader.PLACES);

    private static final String OFFICES = """
            insert into complex_office (complex_id, office_id, valid_from, valid_to, known_from, source_id, reason,
                entered_by, entered_at)
            select :kept, o.office_id, lower(r.days), upper(r.days), :now, o.source_id, :reason, :by, :now
            from complex_office o cross join lateral unnest(datemultirange(o.valid) - coalesce(
                (select range_agg(k.valid) from complex_office k
                 where k.complex_id = :kept and k.superseded_at is null), '{}')) r(days)
            where o.complex_id = :other and o.superseded_at is null
            """;

    private static final String STATES = """
            insert into complex_state (complex_id, province_code, quarter, state, known_from, source_id, reason,
                entered_by, entered_at)
            select :kept, s.province_code, s.quarter, s.state, :now, s.source_id, :reason, :by, :now
            from complex_state s
            where s.complex_id = :other and s.superseded_at is null and not exists (
                select from complex_state k where k.complex_id = :kept and k.province_code = s.province_code
                  and k.quarter = s.quarter and k.superseded_at is null)
            """;

    private static final String FIGURES = """
            insert into complex_statistic (complex_id, province_code, quarter, measure, value, withheld, known_from,
                source_id, reason, entered_by, entered_at)
            select :kept, s.province_code, s.quarter, s.measure, s.value, s.withheld, :now, s.source_id, :reason, :by, :now
            from complex_statistic s
            where s.complex_id = :other and s.superseded_at is null and not exists (
                select from complex_statistic k where k.complex_id = :kept and k.province_code = s.province_code
                  and k.quarter = s.quarter and k.measure = s.measure and k.superseded_at is null)
            """;

    private static final List<String> RESTATED = List.of(PLACES, NAMES, ALIASES, VERSIONS, OFFICES, STATES, FIGURES);

    private final Complexes complexes;
    private final MergePlanReader plans;
    private final List<MergeObjections> objectors;
    private final DirectoryRevision revision;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComplexMerge(
            Complexes complexes,
            MergePlanReader plans,
            List<MergeObjections> objectors,
            DirectoryRevision revision,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock) {
        this.complexes = complexes;
        this.plans = plans;
        this.objectors = objectors;
        this.revision = revision;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What merging would move.
     *
     * @throws RuleBroken when the two cannot be records of one complex
     */
    @Transactional(readOnly = true)
    public MergePlan plan(long keptId, long otherId) {
        Complex kept = find(keptId);
        Complex other = find(otherId);
        other.requireMergeableInto(kept);
        if (liesWithin(kept, other) || liesWithin(other, kept)) throw new RuleBroken("other", "complex.merge.part");
        return plans.read(keptId, otherId);
    }

    /** What forbids the merge, by those who hold one of the two records. */
    @Transactional(readOnly = true)
    public List<MergeObjections.Objection> objections(long keptId, long otherId) {
        return objectors.stream()
                .flatMap(objector -> objector.objections(keptId, otherId).stream())
                .toList();
    }

    /**
     * Merges; the same command once more changes nothing.
     *
     * @throws StaleEdit when what was seen is no longer so
     * @throws RuleBroken when a conflict is undecided, the reason is missing or something forbids it
     */
    public void merge(MergeComplexes command) {
        String reason = command.provenance().reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "complex.reason.required");
        revision.raise();
        Complex other = find(command.otherId());
        if (other.isMergedInto(command.keptId())) return;
        MergePlan plan = plan(command.keptId(), command.otherId());
        if (!plan.mark().equals(command.seen())) throw new StaleEdit("complex", command.keptId());
        if (plan.conflicts().stream().anyMatch(conflict -> !command.picks().containsKey(conflict.key())))
            throw new RuleBroken(null, "complex.merge.undecided");
        if (!objections(command.keptId(), command.otherId()).isEmpty())
            throw new RuleBroken(null, "complex.merge.objected");
        Statement.Stamp stamp = stamp(command.provenance().sourceId(), reason);
        for (MergePlan.Conflict conflict : plan.conflicts()) {
            if (command.picks().get(conflict.key()) == MergeComplexes.Pick.OTHER)
                giveWay(command.keptId(), conflict, stamp.enteredAt());
        }
        for (String sql : RESTATED) restate(sql, command, stamp);
        for (String table : TABLES) supersede(table, command.otherId(), stamp.enteredAt());
        other.mergeInto(find(command.keptId()), stamp);
        complexes.flush();
    }

    private boolean liesWithin(Complex part, Complex whole) {
        Long next = part.parentId();
        while (next != null) {
            if (next == whole.id()) return true;
            Complex parent = find(next);
            Long merged = parent.mergedInto();
            next = merged == null ? parent.parentId() : merged;
        }
        return false;
    }

    /** Lets the kept record's saying give way to the other's. */
    private void giveWay(long keptId, MergePlan.Conflict conflict, Instant now) {
        Measure measure = conflict.measure();
        String table = measure == null ? "complex_state" : "complex_statistic";
        jdbc.sql("update " + table + " set superseded_at = :now where complex_id = :kept and province_code = :province"
                        + " and quarter = :quarter and superseded_at is null"
                        + (measure == null ? "" : " and measure = '" + measure.name() + "'"))
                .param("now", utc(now))
                .param("kept", keptId)
                .param("province", conflict.provinceCode())
                .param("quarter", conflict.quarter().lastDay())
                .update();
    }

    private void restate(String sql, MergeComplexes command, Statement.Stamp stamp) {
        jdbc.sql(sql)
                .param("kept", command.keptId())
                .param("other", command.otherId())
                .param("now", utc(stamp.enteredAt()))
                .param("reason", stamp.reason())
                .param("by", stamp.enteredBy(), Types.BIGINT)
                .update();
    }

    private void supersede(String table, long complexId, Instant now) {
        jdbc.sql("update " + table + " set superseded_at = :now where complex_id = :id and superseded_at is null")
                .param("now", utc(now))
                .param("id", complexId)
                .update();
    }

    private Statement.Stamp stamp(long sourceId, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OptionalLong id = account.id();
        @Nullable Long by = id.isPresent() ? id.getAsLong() : null;
        return new Statement.Stamp(sourceId, reason.strip(), now, by, now);
    }

    private Complex find(long id) {
        return complexes.findById(id).orElseThrow(() -> new NotFound("complex", id));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
