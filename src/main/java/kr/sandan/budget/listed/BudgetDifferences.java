package kr.sandan.budget.listed;

import java.util.Map;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports what a load would change line by line, and keeps its amounts before and after as the receipt. */
@Component
class BudgetDifferences {

    /** A place as {@code BudgetPlace#written} has it; {@code WHOLE} for the whole. */
    static final String WRITTEN = """
            coalesce(%1$s.scheme_code || '/' || %1$s.region_code, %1$s.province_code, case when %1$s.kind = 'WHOLE' then 'WHOLE'
                else %1$s.kind || '/' || coalesce(%1$s.office_id, %1$s.hub_id, %1$s.council_id, %1$s.service_id) end)
            """;

    private static final String HEADING = """
            concat_ws(' · ', nullif(array_to_string(h.work_names || h.cost_names, ' › '), ''), h.fund_source)
            """;

    /** A line that is new is nothing but itself; of one that is held each value that differs. */
    private static final String CHANGES = """
            select key, label, what, field, old, new from (
                select s.position, 0 as at, coalesce(s.code, l.code, s.sheet || ' ' || s.row_number || '/' || s.column_number) as key,
                       s.name as label, s.what, 'amount_krw' as field, cast(null as text) as old, cast(s.amount_krw as text) as new
                  from budget_load_row s
                  left join budget_line l on s.code is null and l.fiscal_year = :year and l.id = s.line_id
                 where s.load_id = :load and s.what = 'NEW'
                union all
                select s.position, v.at, coalesce(s.code, l.code), s.name, s.what, v.field, v.old, v.new
                  from budget_load_match m
                  join budget_load_row s on s.load_id = m.load_id and s.position = m.position
                  join budget_entry e on e.id = m.entry_id join budget_line l on l.id = m.line_id
                  join budget_place p on p.id = e.place_id
                  join budget_load_place c on c.load_id = s.load_id and c.number = s.place
                  join budget_load_heading h on h.load_id = s.load_id and h.number = s.heading
                  cross join lateral (values
                       (1, 'amount_krw', e.amount_krw <> s.amount_krw, cast(e.amount_krw as text), cast(s.amount_krw as text)),
                       (2, 'name', e.name <> s.name, e.name, s.name),
                       (3, 'place', e.place_id is distinct from c.place_id, %1$s, %2$s),
                       (4, 'heading', e.heading_id is distinct from h.heading_id, '#' || e.heading_id,
                        coalesce('#' || h.heading_id, %3$s, '')),
                       (5, 'note', coalesce(e.note, '') <> coalesce(s.note, ''), coalesce(e.note, ''), coalesce(s.note, ''))
                       ) v (at, field, differs, old, new)
                 where m.load_id = :load and m.what = 'CHANGED' and v.differs) one
             order by position, at
            """.formatted(WRITTEN.formatted("p"), WRITTEN.formatted("c"), HEADING);

    private static final String GONE = """
            select l.code as key, e.name as label, 'GONE' as what, 'amount_krw' as field, cast(e.amount_krw as text) as old,
                   cast(null as text) as new
            """ + BudgetComparison.GONE + " order by l.code";

    /** What a version of the file was compared with, or the last of the year before that has lines. */
    private static final String AGAINST = """
            left join lateral (select b.* from budget_version b
                    where b.id = v.against_id or v.against_id is null and b.programme_id = v.programme_id
                      and b.fiscal_year = :year - 1 and exists (
                          select from budget_entry e where e.version_id = b.id and e.superseded_at is null)
                    order by RANK desc limit 1) a on true
            """.replace("RANK", VersionKind.rank("b"));

    /** Of each programme and version what was compared; where nothing of the year was, the year before as far as it is known. */
    private static final String BY_PROGRAMME = """
            insert into budget_load_sum (load_id, part, position, label, before_krw, after_krw)
            select :load, 'PROGRAMME', row_number() over (order by v.programme_id, v.number),
                   v.programme_id || '/' || w.code || '/' || coalesce(a.fiscal_year || '/' || a.code, ''),
                   case when a.id is not null then coalesce((select sum(amount_krw) from budget_entry
                        where version_id = a.id and superseded_at is null), 0) end,
                   coalesce((select sum(t.won) from budget_load_part t
                       where t.load_id = :load and t.programme_id = v.programme_id and t.version = v.number), 0)
              from budget_load_version v
              cross join lateral (select v.kind || case v.ordinal when 0 then '' else '_' || v.ordinal end as code) w
              AGAINST
             where v.load_id = :load
            """.replace("AGAINST", AGAINST);

    /** Of each programme the last version of the file alone, so that no money is counted twice. */
    private static final String BY_PLACE =
            """
            insert into budget_load_sum (load_id, part, position, label, before_krw, after_krw)
            with last as (
                select distinct on (v.programme_id) v.programme_id, v.number, a.id as against_id from budget_load_version v
                  %4$s where v.load_id = :load
                 order by v.programme_id, %3$s desc),
            after as (
                select %1$s as place, sum(t.won) as won from last v
                  join budget_load_part t on t.load_id = :load and t.programme_id = v.programme_id and t.version = v.number
                  join budget_load_place c on c.load_id = t.load_id and c.number = t.place group by 1),
            before as (
                select %2$s as place, sum(e.amount_krw) as won from last v
                  join budget_entry e on e.version_id = v.against_id and e.superseded_at is null
                  join budget_place p on p.id = e.place_id group by 1)
            select :load, 'PLACE', row_number() over (order by coalesce(a.won, 0) desc, coalesce(a.place, b.place)),
                   coalesce(a.place, b.place), b.won, coalesce(a.won, 0)
              from after a full join before b on b.place = a.place
             order by 3 limit 10000
            """.formatted(WRITTEN.formatted("c"), WRITTEN.formatted("p"), VersionKind.rank("v"), AGAINST);

    private final JdbcClient jdbc;

    BudgetDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void report(LoadContext context, int year) {
        Map<String, Object> load = Map.of("load", context.loadId());
        context.changes(CHANGES, Map.of("load", context.loadId(), "year", year));
        context.changes(GONE, load);
        jdbc.sql("delete from budget_load_sum where load_id = :load")
                .params(load)
                .update();
        jdbc.sql(BY_PROGRAMME).params(load).param("year", year).update();
        jdbc.sql(BY_PLACE).params(load).param("year", year).update();
    }
}
