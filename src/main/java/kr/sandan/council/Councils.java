package kr.sandan.council;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out councils as they stood on a day, as known on a day. */
@Service
@Transactional(readOnly = true)
public class Councils {

    /** A council counts on a day on which a status of it holds and a site of it is designated; an invented one never. */
    private static final String COUNTS = """
            select day, count(distinct s.council_id) as councils
              from unnest(cast(:days as date[])) day
              left join (council_fact s
                    join council_fact p on p.council_id = s.council_id and p.topic = 'SITE' and p.known @> :at
                    join designation_period d on d.designation_id = p.site_id and d.known @> :at)
                on s.topic = 'STATUS' and s.known @> :at and s.valid @> day and p.valid @> day and d.valid @> day
                   and not exists (select from council c where c.id = s.council_id and c.sample)
             group by day
            """;

    private final CouncilReader reader;
    private final Designations designations;
    private final JdbcClient jdbc;

    Councils(CouncilReader reader, Designations designations, JdbcClient jdbc) {
        this.reader = reader;
        this.designations = designations;
        this.jdbc = jdbc;
    }

    /** Every council known by then that had been founded by the day, in the order of its sites and names. */
    public List<CouncilEntry> at(AsOf asOf) {
        DesignationRegister sites = designations.at(asOf);
        List<CouncilEntry> entries = new ArrayList<>();
        lives(asOf, null).forEach(life -> entry(life, sites).ifPresent(entries::add));
        entries.sort(Comparator.comparing(Councils::firstSite)
                .thenComparing(CouncilEntry::name)
                .thenComparingLong(CouncilEntry::id));
        return entries;
    }

    /** Those that fit a filter. */
    public List<CouncilEntry> select(CouncilFilter filter, AsOf asOf) {
        return at(asOf).stream().filter(filter::fits).toList();
    }

    /** One council as it stood; empty before its founding and for an unknown number. */
    public Optional<CouncilEntry> find(long id, AsOf asOf) {
        return life(id, asOf).flatMap(life -> entry(life, designations.at(asOf)));
    }

    /** One council with everything known of it that day. */
    public Optional<CouncilLife> life(long id, AsOf asOf) {
        return lives(asOf, id).stream().filter(life -> !life.facts().isEmpty()).findFirst();
    }

    /** Every council there is with everything known of it that day, also before its founding. */
    List<CouncilLife> all(AsOf asOf) {
        return lives(asOf, null).stream()
                .filter(life -> !life.facts().isEmpty())
                .toList();
    }

    /** Every entry ever made of a council and known by the end of the day, newest first. */
    public List<CouncilFact> entries(long id, AsOf asOf) {
        return reader.entries(id, asOf);
    }

    /** How many councils there were on each of several days, as known on one, without invented ones. */
    public Map<LocalDate, Long> counts(List<LocalDate> days, LocalDate known) {
        Map<LocalDate, Long> counts = new LinkedHashMap<>();
        jdbc.sql(COUNTS)
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("at", new AsOf(known, known).knownUntilUtc().minusNanos(1000))
                .query(row -> {
                    counts.put(row.getObject("day", LocalDate.class), row.getLong("councils"));
                });
        return counts;
    }

    /** What a site is called. */
    public record SiteName(String name, @Nullable String nameEn) {}

    /** The name that a site bears or bore last. */
    public Optional<SiteName> siteName(long designationId) {
        return jdbc.sql("""
                        select name, name_en from designation_period
                         where designation_id = :id and superseded_at is null
                         order by valid_from desc nulls last limit 1
                        """)
                .param("id", designationId)
                .query((row, number) -> new SiteName(row.getString("name"), row.getString("name_en")))
                .optional();
    }

    private List<CouncilLife> lives(AsOf asOf, @Nullable Long id) {
        Map<Long, List<CouncilFact>> facts = new LinkedHashMap<>();
        for (CouncilReader.Of known : reader.known(asOf, id))
            facts.computeIfAbsent(known.councilId(), council -> new ArrayList<>())
                    .add(known.fact());
        return jdbc.sql(
                        "select id, sample, version from council where cast(:id as bigint) is null or id = :id order by id")
                .param("id", id)
                .query((row, number) -> new CouncilLife(
                        row.getLong("id"),
                        row.getBoolean("sample"),
                        row.getInt("version"),
                        List.copyOf(facts.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    private static Optional<CouncilEntry> entry(CouncilLife life, DesignationRegister register) {
        LocalDate day = register.asOf().valid();
        Optional<CouncilFact> now = life.at(CouncilTopic.STATUS, day);
        Optional<CouncilFact> last = now.or(() -> life.of(CouncilTopic.STATUS).stream()
                .filter(fact -> !fact.startsAfter(day))
                .reduce((first, second) -> second));
        return last.map(status -> {
            List<DesignationEntry> sites = life.sitesOn(day).stream()
                    .flatMap(site -> register.find(site).stream())
                    .toList();
            return entry(life, day, status, now.isPresent(), sites);
        });
    }

    private static CouncilEntry entry(
            CouncilLife life, LocalDate day, CouncilFact status, boolean holds, List<DesignationEntry> sites) {
        Optional<CouncilContent> name = life.nearest(CouncilTopic.NAME, day);
        Optional<CouncilContent> specialty = life.nearest(CouncilTopic.SPECIALTY, day);
        CouncilStatus what = status.content().status();
        return new CouncilEntry(
                life.id(),
                name.map(CouncilContent::text).orElse(String.valueOf(life.id())),
                name.map(CouncilContent::textEn).orElse(null),
                what == null ? CouncilStatus.COUNCIL : what,
                presence(holds, sites),
                specialty.map(CouncilContent::text).orElse(null),
                specialty.map(CouncilContent::detail).orElse(null),
                holds ? sites : List.of(),
                life.founded(),
                life.sample(),
                status.sourceId());
    }

    private static CouncilEntry.Presence presence(boolean holds, List<DesignationEntry> sites) {
        if (!holds) return CouncilEntry.Presence.DISSOLVED;
        return sites.isEmpty() ? CouncilEntry.Presence.UNPLACED : CouncilEntry.Presence.HELD;
    }

    private static String firstSite(CouncilEntry entry) {
        return entry.sites().isEmpty() ? "" : entry.sites().get(0).name();
    }
}
