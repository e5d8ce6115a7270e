package kr.sandan.budget.listed;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.sandan.budget.VersionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets what is staged beside what is held: each version beside itself or, where it is new, beside the latest one before it
 * in its year. A line is known by its code or, without one, by its programme, heading, place and name within the year; one that
 * is not known has nothing beside it.
 */
@Component
class BudgetComparison {

    /** The version itself; else of the others of its year the latest before it, which may be one that is in force no more. */
    private static final String VERSIONS =
            """
            insert into budget_load_version (load_id, programme_id, number, kind, ordinal, held_id, against_id, revision)
            select :load, p.programme_id, s.number, s.kind, s.ordinal, held.id, coalesce(held.id, earlier.id),
                   (select revision from budget_revision)
              from (select distinct l.version, d.programme_id
                      from (select distinct version, programme from budget_load_line where load_id = :load) l
                      join budget_load_programme d on d.load_id = :load and d.number = l.programme
                     where d.programme_id is not null) p
              join unnest(:numbers, :kinds, :ordinals) s (number, kind, ordinal) on s.number = p.version
              left join lateral (
                select v.id from budget_version v
                 where v.programme_id = p.programme_id and v.fiscal_year = :year and v.kind = s.kind and v.ordinal = s.ordinal
                   and exists (select from budget_version_statement t where t.version_id = v.id and t.superseded_at is null)) held on true
              left join lateral (
                select v.id from budget_version v
                 where v.programme_id = p.programme_id and v.fiscal_year = :year and %s < %s
                   and exists (select from budget_version_statement t where t.version_id = v.id and t.superseded_at is null)
                   and exists (select from budget_entry e where e.version_id = v.id and e.superseded_at is null)
                 order by %s desc limit 1) earlier on true
            """.formatted(VersionKind.rank("v"), VersionKind.rank("s"), VersionKind.rank("v"));

    private static final String MATCH = """
            insert into budget_load_match (load_id, position, line_id, entry_id, what, before_krw)
            with known as materialized (
                select distinct on (l.programme_id, e.heading_id, e.place_id, e.name)
                       l.programme_id, e.heading_id, e.place_id, e.name, l.id as line_id
                  from budget_entry e join budget_line l on l.id = e.line_id
                 where l.fiscal_year = :year and l.programme_id = any(:programmes)
                   and :uncoded
                 order by l.programme_id, e.heading_id, e.place_id, e.name, e.superseded_at desc nulls first, l.id),
            held as materialized (
                select e.id, e.version_id, e.line_id, e.heading_id, e.place_id, e.name, e.amount_krw, e.note
                  from budget_entry e
                 where e.superseded_at is null
                   and e.version_id in (select against_id from budget_load_version where load_id = :load))
            select s.load_id, s.position, coalesce(l.id, k.line_id), e.id,
                   case when e.id is null then 'NEW'
                        when (e.heading_id, e.place_id, e.name, e.amount_krw, coalesce(e.note, ''))
                             is distinct from (h.heading_id, c.place_id, s.name, s.amount_krw, coalesce(s.note, '')) then 'CHANGED'
                        else 'SAME' end,
                   e.amount_krw
              from budget_load_line s
              join budget_load_programme p on p.load_id = s.load_id and p.number = s.programme and p.programme_id is not null
              join budget_load_version v on v.load_id = s.load_id and v.programme_id = p.programme_id and v.number = s.version
              join budget_load_heading h on h.load_id = s.load_id and h.number = s.heading
              join budget_load_place c on c.load_id = s.load_id and c.number = s.place
              left join budget_line l on l.fiscal_year = :year and l.code = s.code
              left join known k on s.code is null and k.programme_id = p.programme_id and k.heading_id = h.heading_id
                   and k.place_id = c.place_id and k.name = s.name
              left join held e on e.version_id = v.against_id and e.line_id = coalesce(l.id, k.line_id)
             where s.load_id = :load and coalesce(l.id, k.line_id) is not null
               and exists (select from budget_line where fiscal_year = :year)
            """;

    private static final String PARTS = """
            insert into budget_load_part (load_id, programme_id, version, place, won, sample, added, changed, same)
            select :load, p.programme_id, s.version, s.place, sum(s.won), bool_or(s.sample), coalesce(sum(s.lines) filter (where s.what = 'NEW'), 0),
                   coalesce(sum(s.lines) filter (where s.what = 'CHANGED'), 0), coalesce(sum(s.lines) filter (where s.what = 'SAME'), 0)
              from (select l.programme, l.version, l.place, coalesce(m.what, 'NEW') as what, sum(l.amount_krw) as won,
                           bool_or(l.sample) as sample, count(*) as lines
                      from budget_load_line l
                      left join budget_load_match m on m.load_id = l.load_id and m.position = l.position
                     where l.load_id = :load group by 1, 2, 3, 4) s
              join budget_load_programme p on p.load_id = :load and p.number = s.programme and p.programme_id is not null
              join budget_load_place c on c.load_id = :load and c.number = s.place
             group by p.programme_id, s.version, s.place
            """;

    static final String GONE = """
              from budget_load_version v join budget_entry e on e.version_id = v.against_id and e.superseded_at is null
              join budget_line l on l.id = e.line_id
             where v.load_id = :load and not exists (
                select from budget_load_match m where m.load_id = v.load_id and m.entry_id = e.id)
            """;

    private static final String COUNTS = """
            select coalesce(sum(added), 0) as added, coalesce(sum(changed), 0) as changed, coalesce(sum(same), 0) as same,
                   (select count(*) %s) as gone
              from budget_load_part where load_id = :load
            """.formatted(GONE);

    private final JdbcClient jdbc;

    BudgetComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many lines are new, changed, the same and gone. */
    record Counts(int added, int changed, int same, int gone) {}

    /** Which versions a file has of which programmes, and what each is compared with. */
    void versions(long load, int year, List<ListedVersion> versions) {
        jdbc.sql(VERSIONS)
                .param("load", load)
                .param("year", year)
                .param("numbers", IntStream.range(0, versions.size()).boxed().toArray(Integer[]::new))
                .param("kinds", versions.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("ordinals", versions.stream().map(ListedVersion::ordinal).toArray(Integer[]::new))
                .update();
        jdbc.sql("analyze budget_load_version").update();
    }

    /** @param uncoded whether lines may lack a code */
    Counts compare(long load, int year, List<Long> programmes, boolean uncoded) {
        jdbc.sql(MATCH)
                .params(Map.of(
                        "load", load, "year", year, "programmes", programmes.toArray(Long[]::new), "uncoded", uncoded))
                .update();
        jdbc.sql("analyze budget_load_match").update();
        jdbc.sql(PARTS).param("load", load).update();
        return jdbc.sql(COUNTS)
                .param("load", load)
                .query((row, number) ->
                        new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("same"), row.getInt("gone")))
                .single();
    }
}
