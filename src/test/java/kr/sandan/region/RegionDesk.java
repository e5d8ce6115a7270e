package kr.sandan.region;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.SentForms;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The changes of regions on a database of their own, under a clock that the test puts forward. */
abstract class RegionDesk {

    static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    RegionQueries queries;
    RegionService service;
    TransactionTemplate transaction;

    Instant now = Instant.parse("2026-11-22T00:00:00Z");

    /** Complexes that stand on two codes. */
    private static final class Complexes implements AffectedByRegion {

        @Override
        public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
            return List.of(new Affected("", "test.complexes", codes.contains("48120") ? 7 : 0, null, List.of()));
        }

        @Override
        public List<Affected.Named> standingOn(Set<String> codes) {
            return codes.contains("48999") ? List.of(new Affected.Named("새시 산업단지", "/complexes/1")) : List.of();
        }
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return AsOf.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void connect() {
        DataSource database = TestDatabase.fresh().dataSource();
        JdbcClient jdbc = JdbcClient.create(database);
        RegionReader reader = new RegionReader(jdbc);
        queries = new RegionQueries(reader);
        service = new RegionService(
                queries,
                reader,
                new RegionWriter(jdbc),
                new RegionTakeBack(jdbc),
                new RegionLog(jdbc, OptionalLong::empty),
                List.of(new Complexes()),
                event -> {},
                new Moving(),
                new SentForms(Optional::empty, jdbc, new Moving()));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    void apply(ChangeRegions change) {
        transaction.executeWithoutResult(any -> service.apply(change));
    }

    static ChangeRegions renaming(String code, String name, long revision) {
        return change(
                ChangeRegions.Kind.RENAME,
                List.of(new RegionStep.Rename(code, new RegionStep.Names(name, null, null))),
                revision);
    }

    static ChangeRegions change(ChangeRegions.Kind kind, List<RegionStep> steps, long revision) {
        return new ChangeRegions(
                kind, DAY, steps, "시험", "고시", revision, UUID.randomUUID().toString());
    }

    static RegionStep.Open open(String code, String name) {
        return new RegionStep.Open(code, new RegionStep.Names(name, null, null));
    }
}
