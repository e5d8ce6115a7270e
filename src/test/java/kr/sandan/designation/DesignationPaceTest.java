package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import kr.sandan.complex.ComplexService;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The list of a past day takes no longer where history has grown to 100,000 rows: both times in one run on one machine. On
 * the day 300 sites are shown before and after; what grows is what was corrected since, and what held earlier.
 */
@PortalTest
@Tag("proof")
@TestPropertySource(properties = "spring.application.name=pace-of-designations")
class DesignationPaceTest {

    private static final int SITES = 300;
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 41;
    /** So that what the virtual machine compiles meanwhile does not make the first of the two slow. */
    private static final int WARMING = 8;

    private static final double ALLOWED = 1.5;
    private static final String LIST = "/designations?programme=INNOVATION&asOf=2015-05-01";

    private static final String SITE = """
            insert into designation (programme_id, role, sample, entered_at)
            select id, 'HUB', true, timestamptz '2020-01-01' from programme where code = 'INNOVATION' returning id
            """;

    private static final String EVENT = """
            insert into designation_event (kind, source_id, reason, entered_at)
            select 'CORRECTED', min(id), '측정', timestamptz '2020-01-01' from source_document returning id
            """;

    /** One row that holds on the day and stands, known since the first day of 2020. */
    private static final String STANDING = """
            with period as (
                insert into designation_period (designation_id, programme_id, role, name, valid_from, from_precision, known_from,
                    event_id, source_id, entered_at)
                select d.id, d.programme_id, d.role, '측정 단지 ' || d.id, date '2012-03-01', 'DAY', timestamptz '2020-01-01',
                    :event, e.source_id, timestamptz '2020-01-01'
                from designation d, designation_event e where d.id = :site and e.id = :event returning id)
            insert into designation_member (period_id, complex_id, ordinal) select id, :complex, 0 from period
            """;

    /** Rows that held on the day and were corrected before, a day each, and rows that were over long before the day. */
    private static final String HISTORY = """
            with period as (
                insert into designation_period (designation_id, programme_id, role, name, valid_from, from_precision, valid_to,
                    to_precision, known_from, superseded_at, superseded_by, event_id, source_id, entered_at)
                select d.id, d.programme_id, d.role, '측정 단지 ' || d.id,
                    case when n % 2 = 0 then date '2012-03-01' else date '1970-01-01' + n * 10 end, 'DAY',
                    case when n % 2 = 1 then date '1970-01-01' + n * 10 + 10 end, case when n % 2 = 1 then 'DAY' end,
                    case when n % 2 = 0 then timestamptz '2010-01-01' + n * interval '1 day' else timestamptz '2020-01-01' end,
                    case when n % 2 = 0 then timestamptz '2010-01-01' + (n + 1) * interval '1 day' end,
                    case when n % 2 = 0 then :event end,
                    :event, e.source_id, timestamptz '2021-01-01'
                from designation d, designation_event e, generate_series(1, :rows) n
                where d.id = :site and e.id = :event returning id)
            insert into designation_member (period_id, complex_id, ordinal) select id, :complex, 0 from period
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DesignationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void theListOfAPastDayDoesNotSlowDownAsHistoryGrows() {
        Desk desk = new Desk(service, complexes, sources);
        List<Long> places =
                LongStream.range(0, SITES).map(n -> desk.complex(null)).boxed().toList();
        List<Long> sites = places.stream().map(place -> id(SITE)).toList();
        write(STANDING, sites, places, 0);
        long small = rows();
        for (int warming = 0; warming < WARMING; warming++) time(this::cold);
        Time few = new Time(time(this::cold), time(this::warm));
        write(HISTORY, sites, places, (int) ((ROWS - small) / SITES) + 1);
        Time many = new Time(time(this::cold), time(this::warm));
        System.out.printf(
                "designations of a past day, median of %d: %d rows read anew %.1f ms, again %.1f ms; %d rows read anew %.1f ms,"
                        + " again %.1f ms; ratio %.2f and %.2f%n",
                ROUNDS,
                small,
                ms(few.cold),
                ms(few.warm),
                rows(),
                ms(many.cold),
                ms(many.warm),
                (double) many.cold / few.cold,
                (double) many.warm / few.warm);
        assertThat(rows()).isGreaterThanOrEqualTo(ROWS);
        assertThat((double) many.cold / few.cold).as("read anew").isLessThan(ALLOWED);
        assertThat((double) many.warm / few.warm).as("again").isLessThan(ALLOWED);
    }

    private record Time(long cold, long warm) {}

    /** Writes rows for each of the sites, and lets the database count them. */
    private void write(String sql, List<Long> sites, List<Long> places, int rows) {
        long event = id(EVENT);
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < SITES; n++)
                jdbc.sql(sql)
                        .param("event", event)
                        .param("site", sites.get(n))
                        .param("complex", places.get(n))
                        .param("rows", rows)
                        .update();
        });
        jdbc.sql("analyze").update();
    }

    /** The page after a change, so that the picture in memory is read anew. */
    private long cold() {
        jdbc.sql("update designation_revision set revision = nextval('designation_revision_seq')")
                .update();
        return warm();
    }

    private long warm() {
        long started = System.nanoTime();
        MvcTestResult page = mvc.get().uri(LIST).exchange();
        long took = System.nanoTime() - started;
        assertThat(page).hasStatusOk().bodyText().contains("data-total=\"" + SITES + "\"");
        return took;
    }

    private static long time(LongSupplier page) {
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) times[round] = page.getAsLong();
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }

    private long rows() {
        return id("select count(*) from designation_period");
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
