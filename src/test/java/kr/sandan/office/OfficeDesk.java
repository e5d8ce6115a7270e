package kr.sandan.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.SentForms;
import kr.sandan.region.RegionsOnDatabase;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The units on a database of their own, with a clock that tests set. */
abstract class OfficeDesk {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);

    Instant now = noon(TODAY);
    JdbcClient jdbc;
    OfficeQueries queries;
    OfficeService service;
    TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        DataSource database = TestDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(database);
        OfficeReader reader = new OfficeReader(jdbc);
        queries = new OfficeQueries(reader, RegionsOnDatabase.queries(jdbc));
        service = new OfficeService(
                queries,
                reader,
                new OfficeWriter(jdbc, OptionalLong::empty),
                List.of(),
                new Moving(),
                new SentForms(Optional::empty, jdbc, new Moving()));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
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

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(AsOf.ZONE).toInstant();
    }

    void apply(LocalDate day, OfficeStep step) {
        apply(change(day, queries.history().revision(), step));
    }

    void apply(ChangeOffices change) {
        transaction.executeWithoutResult(any -> service.apply(change));
    }

    static ChangeOffices change(LocalDate day, long revision, OfficeStep step) {
        return new ChangeOffices(
                day, step, "시험", "고시", revision, UUID.randomUUID().toString());
    }

    OfficeHistory known(LocalDate day) {
        return queries.history(new AsOf(day, day));
    }

    long id(String code) {
        return queries.history().byCode(code).orElseThrow().id();
    }

    static OfficeStep.NewOffice office(String code, OfficeKind kind) {
        return new OfficeStep.NewOffice(code, kind, names(code + "본부"));
    }

    static OfficeStep.Names names(String name) {
        return new OfficeStep.Names(name, name, name);
    }
}
