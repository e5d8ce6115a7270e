package kr.sandan.designation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.EveryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small world of complexes, wholes and parts, in which anything may be tried; what is refused leaves no trace. */
final class World {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final TransactionTemplate change;
    private final DesignationService service;
    private final DesignationEvents events;
    private final HeldPeriods held;
    private final long source;
    private final List<Long> complexes = new ArrayList<>();
    private final List<Set<Integer>> leaves =
            List.of(Set.of(1, 2, 3), Set.of(1), Set.of(2, 3), Set.of(2), Set.of(3), Set.of(4), Set.of(5));
    private final List<Long> designations = new ArrayList<>();
    private final Map<Integer, Integer> done = new TreeMap<>();
    private final TickingClock clock;

    World(DataSource database) {
        this(database, Duration.ofSeconds(1));
    }

    /** @param step how far the clock goes each time it is read; days, where exports are to tell what was known when */
    World(DataSource database, Duration step) {
        clock = new TickingClock(step);
        jdbc = JdbcClient.create(database);
        change = new TransactionTemplate(new DataSourceTransactionManager(database));
        DesignationWriter writer = new DesignationWriter(jdbc);
        held = new HeldPeriods(jdbc);
        Acts acts = new Acts(writer, OptionalLong::empty, clock);
        service = new DesignationService(writer, held, acts, new EveryCode());
        events = new DesignationEvents(writer, held, acts);
        source = id("""
                insert into source_document (title, publisher, kind, known_on, entered_at)
                values ('시험 ' || gen_random_uuid(), '시험', 'OTHER', '2026-01-01', now()) returning id""");
        for (Integer parent : Arrays.asList(null, 0, 0, 2, 2, null, null)) complexes.add(complex(parent));
    }

    /**
     * One thing that somebody tries, by numbers that are read as the world has room for.
     *
     * @param back how many seconds before its entry a designation was public
     */
    record Attempt(int kind, int which, int other, int from, int length, int back) {}

    /** What is said of one designation, as it is known at a moment. */
    record Row(
            long designation, String role, @Nullable Long hub, String name, int from, int until, Set<Integer> ground) {

        boolean meets(Row other) {
            return from < other.until && other.from < until;
        }
    }

    Instant now() {
        return clock.now();
    }

    /** How often each kind of act was done, and not refused. */
    Map<Integer, Integer> done() {
        return done;
    }

    /** How many rows count as known before the clock said so when they were written. */
    long late() {
        return id("select count(*) from designation_period p join designation_event e on e.id = p.event_id where "
                + "lower(p.known) < e.entered_at and p.designation_id = any (array[" + joined() + "]::bigint[])");
    }

    /** Everything that was ever written of this world's designations. */
    List<WrittenRow> written() {
        return WrittenRow.of(jdbc, "{" + joined() + "}");
    }

    /** @return whether it was done */
    boolean attempt(Attempt attempt) {
        try {
            List<Long> made = change.execute(status -> make(attempt));
            if (made != null) designations.addAll(made);
            done.merge(attempt.kind(), 1, Integer::sum);
            return true;
        } catch (RuleBroken | StaleEdit | NotFound refused) {
            return false;
        }
    }

    private List<Long> make(Attempt attempt) {
        Instant known = attempt.back() == 0 ? null : clock.now().minusSeconds(attempt.back());
        Provenance told = new Provenance(source, null, "시험");
        Span span =
                new Span(day(attempt.from()), attempt.length() == 0 ? null : day(attempt.from() + attempt.length()));
        int kind = designations.isEmpty() ? 0 : attempt.kind();
        if (kind < 2) return List.of(designate(kind, attempt, span, new Provenance(source, known, "시험")));
        long id = designation(attempt.which());
        int version = version(id);
        switch (kind) {
            case 2 -> correct(id, version, attempt, span, told);
            case 3 -> service.end(new EndDesignation(id, version, day(attempt.from()), attempt.other() % 2 == 0, told));
            case 4 ->
                events.transfer(new TransferSite(id, version, designation(attempt.other()), day(attempt.from()), told));
            case 5 -> {
                return split(id, version, attempt, told);
            }
            case 6 -> {
                return List.of(merge(id, version, attempt, told));
            }
            default -> service.withdraw(new WithdrawDesignation(id, version, told));
        }
        return List.of();
    }

    private long designate(int kind, Attempt attempt, Span span, Provenance told) {
        boolean linked = kind == 1;
        SiteFacts facts = facts(attempt.which(), linked ? designation(attempt.other()) : null, span);
        DesignationRole role = linked ? DesignationRole.LINKED : DesignationRole.HUB;
        return service.designateAsPublished(new Designate("INNOVATION", role, facts, true, told, null));
    }

    private void correct(long id, int version, Attempt attempt, Span span, Provenance told) {
        HeldPeriod period = held.of(id).stream().findFirst().orElseThrow(() -> new NotFound("period", id));
        SiteFacts facts = facts(attempt.other(), period.facts().hubId(), span);
        service.correct(new CorrectPeriod(id, version, period.id(), facts, told));
    }

    private List<Long> split(long id, int version, Attempt attempt, Provenance told) {
        Map<Long, Integer> under = new HashMap<>();
        held.under(id).forEach(period -> under.put(period.designationId(), attempt.other() % 2));
        return events.split(new SplitSite(id, version, day(attempt.from()), pieces(id, attempt.other()), under, told));
    }

    /** A whole is split into its parts, any other complex from the one that somebody names. */
    private List<SplitSite.Piece> pieces(long id, int other) {
        List<Long> ground = held.of(id).stream()
                .flatMap(period -> period.facts().complexIds().stream())
                .toList();
        int first = ground.isEmpty() ? 1 : complexes.indexOf(ground.get(0));
        List<Integer> halves = switch (first) {
            case 0 -> List.of(1, 2);
            case 2 -> List.of(3, 4);
            default -> List.of(first, other % complexes.size());
        };
        return List.of(
                new SplitSite.Piece("한쪽", null, List.of(complexes.get(halves.get(0)))),
                new SplitSite.Piece("다른 쪽", null, List.of(complexes.get(halves.get(1)))));
    }

    private long merge(long id, int version, Attempt attempt, Provenance told) {
        long other = designation(attempt.other());
        if (other == id) throw new NotFound("designation", other);
        return events.merge(
                new MergeSites(Map.of(id, version, other, version(other)), day(attempt.from()), "합친 곳", null, told));
    }

    private SiteFacts facts(int complex, @Nullable Long hub, Span span) {
        long id = complexes.get(complex % complexes.size());
        return new SiteFacts("단지 " + complex, null, List.of(id), hub, span, Set.of());
    }

    private long designation(int number) {
        return designations.get(number % designations.size());
    }

    private int version(long id) {
        return jdbc.sql("select version from designation where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static PartialDate day(int halfYears) {
        return PartialDate.ofDay(FIRST.plusMonths(6L * halfYears));
    }

    /** Rows written so far, of whatever fate. */
    long rows() {
        return id("select count(*) from designation_period p join designation d on d.id = p.designation_id"
                + " where d.id = any (array[" + joined() + "]::bigint[])");
    }

    private String joined() {
        return String.join(",", designations.stream().map(String::valueOf).toList());
    }

    /** Everything that is known of this world's designations at a moment, by half-years. */
    List<Row> knownAt(Instant moment) {
        return jdbc.sql("""
                        select p.designation_id, p.role, p.hub_id, p.name, p.valid_from, p.valid_to,
                               array(select complex_id from designation_member where period_id = p.id) members
                        from designation_period p where p.known @> cast(:at as timestamptz)
                          and p.designation_id = any (cast(:ids as bigint[])) order by p.id""")
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .param("ids", "{" + joined() + "}")
                .query((row, number) -> new Row(
                        row.getLong("designation_id"),
                        row.getString("role"),
                        (Long) row.getObject("hub_id"),
                        row.getString("name"),
                        halfYears(row.getObject("valid_from", LocalDate.class), Integer.MIN_VALUE),
                        halfYears(row.getObject("valid_to", LocalDate.class), Integer.MAX_VALUE),
                        ground((Long[]) row.getArray("members").getArray())))
                .list();
    }

    private static int halfYears(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : (day.getYear() - FIRST.getYear()) * 2 + (day.getMonthValue() > 6 ? 1 : 0);
    }

    private Set<Integer> ground(Long[] members) {
        Set<Integer> ground = new TreeSet<>();
        for (Long member : members) ground.addAll(leaves.get(complexes.indexOf(member)));
        return ground;
    }

    private long complex(@Nullable Integer parent) {
        return id("insert into complex (parent_id, entered_at) values ("
                + (parent == null ? "null" : complexes.get(parent)) + ", now()) returning id");
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
