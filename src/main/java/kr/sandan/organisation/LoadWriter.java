package kr.sandan.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kr.sandan.platform.StaleEdit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a staged list and takes it back, set-wise; the rules stand in the database. */
@Component
class LoadWriter {

    private static final String NUMBER_NEW = """
            update organisation_load_row set organisation_id = nextval(pg_get_serial_sequence('organisation', 'id'))
             where load_id = :load and news and leader = position
            """;

    private static final String NUMBER_FOLLOWERS = """
            update organisation_load_row f set organisation_id = l.organisation_id from organisation_load_row l
             where f.load_id = :load and f.news and f.leader <> f.position
               and l.load_id = f.load_id and l.position = f.leader
            """;

    private static final String ENTER = """
            insert into organisation (id, sample, load_id, entered_by, entered_at) overriding system value
            select organisation_id, false, :load, :by, :now from organisation_load_row
             where load_id = :load and news and leader = position
            """;

    private static final String SUPERSEDE = """
            update organisation_version v set superseded_at = :now from organisation_load_row s
             where s.load_id = :load and s.changed and v.id = s.held_id and v.superseded_at is null
            """;

    private static final String COLUMNS = """
            insert into organisation_version (organisation_id, valid_from, from_precision, valid_to, name, name_en, name_key,
                type, business_number, size_class, employees, few_stated, ksic, ksic_revision, known_from, source_id, load_id,
                reason, entered_by, entered_at)
            """;

    /** What held until the day of a change goes on holding until then. */
    private static final String SAY_BEFORE = COLUMNS + """
            select v.organisation_id, v.valid_from, v.from_precision, s.valid_from, v.name, v.name_en, v.name_key, v.type,
                   v.business_number, v.size_class, v.employees, v.few_stated, v.ksic, v.ksic_revision, :now, v.source_id,
                   :load, null, :by, :now
              from organisation_load_row s join organisation_version v on v.id = s.held_id
             where s.load_id = :load and s.changed and s.valid_from is not null
            """;

    private static final String SAY = COLUMNS + """
            select s.organisation_id, coalesce(s.valid_from, v.valid_from), coalesce(s.from_precision, v.from_precision),
                   v.valid_to, s.name, s.name_en, s.name_key, s.type, s.business_number, s.size_class, s.employees,
                   s.few_stated, s.ksic, s.ksic_revision, :now, :source, :load, null, :by, :now
              from organisation_load_row s left join organisation_version v on v.id = s.held_id
             where s.load_id = :load and s.leader = s.position and (s.news or s.changed)
            """;

    private static final String SETTLE = """
            insert into organisation_tenancy (organisation_id, complex_id, valid_from, from_precision, known_from, source_id,
                load_id, entered_by, entered_at)
            select organisation_id, complex_id, valid_from, from_precision, :now, :source, :load, :by, :now
              from organisation_load_row where load_id = :load and complex_id is not null
            """;

    private static final String FIND = """
            insert into organisation_name (organisation_id, name, name_key, firsts, grams, near)
            select organisation_id, name, name_key, firsts, string_to_array(grams, ' '), string_to_array(near, ' ')
              from organisation_load_row where load_id = :load and leader = position and (news or changed)
            on conflict do nothing
            """;

    /** Every open form of an organisation that changed becomes stale. */
    private static final String STALE = """
            update organisation o set version = o.version + 1, revisions = o.revisions + 1
             where exists (select from organisation_load_row s where s.load_id = :load and s.organisation_id = o.id
                              and not s.news and (s.changed or s.complex_id is not null))
            """;

    private static final String TAKE_BACK = """
            update %s set superseded_at = :now where load_id = :load and superseded_at is null
            """;

    /** Says again what the load had taken the place of: the rows that ended at the moment at which its own began. */
    private static final String SAY_AGAIN = COLUMNS + """
            select v.organisation_id, v.valid_from, v.from_precision, v.valid_to, v.name, v.name_en, v.name_key, v.type,
                   v.business_number, v.size_class, v.employees, v.few_stated, v.ksic, v.ksic_revision, :now, v.source_id,
                   null, :reason, :by, :now
              from organisation_version v
             where exists (select from organisation_version l where l.load_id = :load
                              and l.organisation_id = v.organisation_id and l.entered_at = v.superseded_at)
               and v.load_id is distinct from :load
            """;

    private static final String TOUCHED = """
            update organisation o set version = o.version + 1, revisions = o.revisions + 1
             where exists (select from organisation_version v where v.load_id = :load and v.organisation_id = o.id)
                or exists (select from organisation_tenancy t where t.load_id = :load and t.organisation_id = o.id)
            """;

    private static final String LATER = """
            with own as (
                select organisation_id, max(entered_at) as at from (
                    select organisation_id, entered_at from organisation_version where load_id = :load
                    union all
                    select organisation_id, entered_at from organisation_tenancy where load_id = :load) l
                 group by organisation_id)
            select o.organisation_id as id, (select v.name from organisation_version v
                     where v.organisation_id = o.organisation_id
                     order by v.superseded_at desc nulls first, v.valid_from desc nulls last limit 1) as name
              from own o
             where exists (select from organisation_version v where v.organisation_id = o.organisation_id
                              and v.entered_at > o.at)
                or exists (select from organisation_tenancy t where t.organisation_id = o.organisation_id
                              and t.entered_at > o.at)
                or exists (select from organisation_alias a where a.organisation_id = o.organisation_id
                              and a.entered_at > o.at)
                or exists (select from person p where p.organisation_id = o.organisation_id and p.entered_at > o.at)
                or exists (select from organisation m where m.id = o.organisation_id and m.merged_into is not null)
             order by 2, 1
            """;

    private final JdbcClient jdbc;

    LoadWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who applies or reverts a load, and when. */
    record Step(long loadId, long account, Instant now) {}

    /** @throws StaleEdit where what the list was compared with has changed since */
    void apply(Step step, long sourceId) {
        long wanted = jdbc.sql("select count(*) from organisation_load_row where load_id = :load and changed")
                .param("load", step.loadId())
                .query(Long.class)
                .single();
        for (String sql : List.of(NUMBER_NEW, NUMBER_FOLLOWERS)) run(sql, step, sourceId);
        run(ENTER, step, sourceId);
        if (run(SUPERSEDE, step, sourceId) != wanted) throw new StaleEdit("organisations of load", step.loadId());
        for (String sql : List.of(SAY_BEFORE, SAY, SETTLE, FIND, STALE)) run(sql, step, sourceId);
    }

    void revert(Step step, String reason) {
        run(TOUCHED, step, 0);
        for (String table : List.of("organisation_version", "organisation_tenancy"))
            run(TAKE_BACK.formatted(table), step, 0);
        jdbc.sql(SAY_AGAIN)
                .param("load", step.loadId())
                .param("by", step.account())
                .param("now", Timestamp.from(step.now()))
                .param("reason", reason)
                .update();
    }

    /** Organisations of which something was said on top of the load. */
    List<NamedOrganisation> later(long loadId) {
        return jdbc.sql(LATER)
                .param("load", loadId)
                .query((row, number) -> new NamedOrganisation(row.getLong("id"), row.getString("name")))
                .list();
    }

    private int run(String sql, Step step, long sourceId) {
        return jdbc.sql(sql)
                .param("load", step.loadId())
                .param("by", step.account())
                .param("now", Timestamp.from(step.now()))
                .param("source", sourceId)
                .update();
    }
}
