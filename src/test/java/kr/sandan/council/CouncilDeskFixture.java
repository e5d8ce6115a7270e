package kr.sandan.council;

import java.util.UUID;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Founds councils in the words of the domain, at the hubs of the demonstration. */
public final class CouncilDeskFixture {

    private final CouncilService service;
    private final JdbcClient jdbc;

    public CouncilDeskFixture(CouncilService service, JdbcClient jdbc) {
        this.service = service;
        this.jdbc = jdbc;
    }

    /** The designation that a fact file calls so, such as {@code h-ochang}. */
    public long site(String key) {
        return jdbc.sql("select record_id from demonstration_record where kind = 'DESIGNATION' and key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    public Provenance because(String reason) {
        long source = jdbc.sql("select min(id) from source_document")
                .query(Long.class)
                .single();
        return new Provenance(source, null, reason);
    }

    public OpenCouncil opening(String name, String site, @Nullable String founded, String key) {
        return opening(name, site, founded, true, key);
    }

    private OpenCouncil opening(String name, String site, @Nullable String founded, boolean sample, String key) {
        return new OpenCouncil(
                name,
                null,
                "시험 업종",
                null,
                CouncilStatus.MINI_CLUSTER,
                site(site),
                founded == null ? null : PartialDate.parse(founded),
                sample,
                because("시험"),
                key);
    }

    public long found(String name, String site, @Nullable String founded) {
        return service.open(opening(name, site, founded, UUID.randomUUID().toString()));
    }

    /** One that is not marked as invented, so that it counts beside published figures. */
    long foundForGood(String name, String site, String founded) {
        return service.open(
                opening(name, site, founded, false, UUID.randomUUID().toString()));
    }

    public void change(long council, int version, CouncilChange change) {
        service.change(new ChangeCouncil(
                council, version, change, because("시험"), UUID.randomUUID().toString()));
    }

    /** From a day on a council belongs to another site, and to no other. */
    public void move(long council, String site, String day) {
        long held = jdbc.sql("""
                        select id from council_fact where council_id = ? and topic = 'SITE' and superseded_at is null
                           and valid_to is null
                        """).param(council).query(Long.class).single();
        change(council, version(council), new CouncilChange.End(held, PartialDate.parse(day)));
        change(council, version(council), since(day, CouncilContent.site(site(site))));
    }

    private int version(long council) {
        return jdbc.sql("select version from council where id = ?")
                .param(council)
                .query(Integer.class)
                .single();
    }

    public static CouncilChange.State since(String from, CouncilContent content) {
        return new CouncilChange.State(content, Span.since(PartialDate.parse(from)));
    }
}
