package kr.sandan.budget.listed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadKind.Template;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Our own form of a list of budget lines, and the titles of those that agencies publish. */
@Component
class BudgetTemplate {

    static final List<BudgetField> COLUMNS = List.of(
            BudgetField.LINE_CODE,
            BudgetField.NAME,
            BudgetField.PROGRAMME,
            BudgetField.MINISTRY,
            BudgetField.ACCOUNT,
            BudgetField.SUB_ACCOUNT,
            BudgetField.PROGRAM,
            BudgetField.UNIT,
            BudgetField.DETAIL,
            BudgetField.SUB,
            BudgetField.COST,
            BudgetField.SUB_COST,
            BudgetField.FUND_SOURCE,
            BudgetField.PLACE_KIND,
            BudgetField.PLACE,
            BudgetField.VERSION,
            BudgetField.AMOUNT,
            BudgetField.NOTE,
            BudgetField.SAMPLE,
            BudgetField.FIELD,
            BudgetField.SECTOR);

    static final Map<String, List<List<String>>> LAYOUTS = Map.of(
            "openfiscal-budget",
            titles("""
                    회계연도,소관명,회계명,계정명,분야명,부문명,프로그램명,단위사업명,세부사업명,경비구분,재정지출구분명,전년도 국회확정금액,전년도 최종금액,\
                    당해연도 정부안금액,당해연도 국회확정금액"""),
            "openfiscal-settlement",
            titles("""
                    No.,회계연도,소관명,회계코드명,계정명,분야명,부문명,프로그램명,단위사업명,세부사업명,세출예산금액,증감액,세출예산현액,지출금액,지출순액,\
                    차년도이월금액,불용금액"""),
            "localfin",
            titles("""
                    fyr,exe_ymd,laf_cd,dbiz_cd,dbiz_nm,acnt_dv_nm,fld_nm,part_nm,bdg_cash_amt,bdg_ntep,capep,sggep,etc_amt,ep_amt,cpl_amt"""),
            "local-department",
            titles("부서명,정책사업명,단위사업명,세부사업명,통계목,본예산,추경,성립전,예비비,이월액계,예산현액,집행액"),
            "cost-items",
            titles("구분,,,사업비 편성내용,,,합계", "비목,세목,산출근거,지원예산,민간부담금,,", ",,,,현금,현물,"),
            "research",
            titles("""
                    전문기관명,과제번호,과제명,연차_기관_총사업비(현금),연차_기관_총사업비(현물),연차_기관_정부출연금,연차_기관_민간부담금(현금),\
                    연차_기관_민간부담금(현물)"""));

    /** The lines of the versions in force of the last year that has any before a year; a code that only counts is left out. */
    private static final String BEFORE = """
            with recursive step (heading_id, parent_id, level, name) as (
                select h.id, i.parent_id, i.level, i.name from budget_heading h join budget_item i on i.id in (h.work_id, h.cost_id)
                union all select s.heading_id, i.parent_id, i.level, i.name from step s join budget_item i on i.id = s.parent_id),
            last as (
                select distinct on (v.programme_id) v.id, v.programme_id, v.fiscal_year from budget_version v
                 where v.fiscal_year = (
                        select max(o.fiscal_year) from budget_version o join budget_entry e on e.version_id = o.id
                         where o.fiscal_year < :year and e.superseded_at is null)
                   and exists (select from budget_entry e where e.version_id = v.id and e.superseded_at is null)
                 order by v.programme_id, RANK desc)
            select case when l.code !~ '^[0-9]{4}-[0-9]{5,9}$' then l.code end as line_code, e.name, p.code as programme,
                   b.name as ministry, account.name as account, part.name as sub_account, w.*, h.fund_source,
                   case c.kind when 'WHOLE' then null else c.kind end as place_kind,
                   coalesce(c.scheme_code || c.region_code, c.province_code,
                        cast(coalesce(c.office_id, c.hub_id, c.council_id, c.service_id) as text)) as place,
                   'ORIGINAL' as version, e.amount_krw as amount, e.note, case when s.sample then 'true' end as sample
              from last v join budget_entry e on e.version_id = v.id and e.superseded_at is null
              join budget_version_statement s on s.version_id = v.id and s.superseded_at is null
              join budget_line l on l.id = e.line_id join programme p on p.id = v.programme_id
              join budget_heading h on h.id = e.heading_id join budget_place c on c.id = e.place_id
              left join budget_account a on a.id = h.account_id
              left join lateral (select n.name from budget_account_name n where n.account_id = coalesce(a.parent_id, a.id)
                   and n.superseded_at is null order by n.valid @> make_date(v.fiscal_year, 7, 1) desc, n.id desc limit 1) account on true
              left join lateral (select n.name from budget_account_name n where n.account_id = a.id and a.parent_id is not null
                   and n.superseded_at is null order by n.valid @> make_date(v.fiscal_year, 7, 1) desc, n.id desc limit 1) part on true
              left join lateral (select n.name from public_body_name n where n.body_id = h.ministry_id
                   order by n.valid @> make_date(v.fiscal_year, 7, 1) desc, n.id desc limit 1) b on true
              cross join lateral (
                select max(name) filter (where level = 'FIELD') as field, max(name) filter (where level = 'SECTOR') as sector,
                       max(name) filter (where level = 'PROGRAM') as program, max(name) filter (where level = 'UNIT') as unit,
                       max(name) filter (where level = 'DETAIL') as detail, max(name) filter (where level = 'SUB') as sub,
                       max(name) filter (where level = 'ITEM') as cost, max(name) filter (where level = 'SUB_ITEM') as sub_cost
                  from step where step.heading_id = h.id) w
             order by v.programme_id, l.code
            """.replace("RANK", VersionKind.rank("v"));

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetTemplate(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static List<List<String>> titles(String... rows) {
        return Stream.of(rows).map(row -> List.of(row.split(",", -1))).toList();
    }

    Template columns() {
        return new Template(COLUMNS.stream().map(BudgetField::code).toList(), "budget.load.field.");
    }

    /** The year whose budget is loaded next. */
    String next() {
        return String.valueOf(AsOf.today(clock).valid().getYear() + 1);
    }

    /** Last year's lines, with their amounts as a beginning. */
    void prefill(String period, Consumer<@Nullable Object[]> rows) {
        jdbc.sql(BEFORE).param("year", year(period)).query(row -> {
            @Nullable Object[] values = new Object[COLUMNS.size()];
            for (int at = 0; at < values.length; at++)
                values[at] = row.getObject(COLUMNS.get(at).code());
            rows.accept(values);
        });
    }

    /** Of last year's lines those that a layout of others can say. */
    void prefill(String layout, String period, Consumer<@Nullable Object[]> rows) {
        LayoutRows form = LayoutRows.of(LAYOUTS.getOrDefault(layout, List.of()), year(period));
        prefill(period, values -> form.row(values).ifPresent(rows));
    }

    private int year(String period) {
        return Integer.parseInt(period.isEmpty() ? next() : period);
    }
}
