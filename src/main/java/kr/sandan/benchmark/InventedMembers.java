package kr.sandan.benchmark;

import java.time.Clock;
import java.time.OffsetDateTime;
import kr.sandan.platform.start.Preparation;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the councils up to as many members as a measurement asks for, spread evenly, out of the invented organisations. */
@Component
@Profile("benchmark")
@Order(915)
class InventedMembers implements Preparation {

    private static final String INVENT = """
            insert into council_member (council_id, organisation_id, role, sample, valid_from, from_precision, known_from, source_id,
                reason, entered_at)
            select councils.id, organisations.id, 'MEMBER', true, date '2010-01-01', 'DAY', :now, :source, '부하 측정', :now
              from generate_series(1::bigint, :missing) number
              join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of from council) councils
                on councils.place = number % councils.all_of
              join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of from organisation) organisations
                on organisations.place = (number * 13) % organisations.all_of
            on conflict do nothing
            """;

    private static final String TITLE = "부하 측정용 가상 회원";

    private final SourceService sources;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int wanted;

    InventedMembers(
            SourceService sources,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            @Value("${sandan.benchmark.members:0}") int wanted) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void prepare() {
        long missing = wanted
                - jdbc.sql("select count(*) from council_member")
                        .query(Long.class)
                        .single();
        if (missing > 0 && !inventedBefore()) transaction.executeWithoutResult(status -> invent(missing));
    }

    /** Some of the invented would be members twice, so that there may be fewer than wanted for good. */
    private boolean inventedBefore() {
        return jdbc.sql("select exists (select from source_document where title = ?)")
                .param(TITLE)
                .query(Boolean.class)
                .single();
    }

    private void invent(long missing) {
        long source = sources.register(
                new RegisterSource(TITLE, "산단", SourceKind.OTHER, null, null, null, null, null, null, true));
        jdbc.sql(INVENT)
                .param("now", OffsetDateTime.now(clock))
                .param("source", source)
                .param("missing", missing)
                .update();
    }
}
