package kr.sandan.benchmark;

import java.time.Clock;
import java.time.OffsetDateTime;
import kr.sandan.platform.start.Preparation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * As many lines of budgets as a measurement asks for, over the ten years from 2014, each in an original budget and changed by
 * a supplementary one: twice as many amounts. They are written by the database itself and marked as samples.
 */
@Component
@Profile("benchmark")
@Order(940)
class InventedBudgets implements Preparation {

    private static final String[] HEADINGS = {
        "insert into budget_account (code, kind) values ('INVENTED_GENERAL', 'GENERAL'), ('INVENTED_SPECIAL', 'SPECIAL')",
        """
        insert into budget_account (code, kind, parent_id)
        select 'INVENTED_PART_' || n, 'PART', id from budget_account, generate_series(1, 3) n where code = 'INVENTED_SPECIAL'
        """,
        """
        insert into budget_account_name (account_id, name, name_en, valid, known_from, source, entered_at)
        select id, '가상 회계 ' || id, 'Invented account ' || id, '(,)', '2014-01-01', '부하 측정', now() from budget_account
         where code like 'INVENTED%'
        """,
        "insert into budget_item (tree, level, name) select 'WORK', 'UNIT', '가상 단위사업 ' || n from generate_series(1, 10) n",
        """
        insert into budget_item (tree, level, parent_id, name)
        select 'WORK', 'DETAIL', id, name || ' 세부 ' || n from budget_item, generate_series(1, 5) n where name like '가상 단위사업%'
        """,
        """
        insert into budget_item (tree, level, parent_id, name)
        select 'WORK', 'SUB', id, name || ' 내역 ' || n from budget_item, generate_series(1, 4) n where level = 'DETAIL'
           and name like '가상 단위사업%'
        """,
        "insert into budget_item (tree, level, name) select 'COST', 'ITEM', '가상 비목 ' || n from generate_series(1, 8) n",
        """
        insert into budget_heading (account_id, work_id, cost_id, fund_source)
        select a.id, w.id, c.id, f from budget_account a, budget_item w, budget_item c,
               unnest(array['NATIONAL', 'PROVINCIAL', 'MUNICIPAL']) f
         where a.code like 'INVENTED_PART%' and w.level = 'SUB' and w.name like '가상%' and c.level = 'ITEM' and c.name like '가상%'
        """,
        "insert into budget_place (kind, province_code) select 'PROVINCE', code from province on conflict do nothing",
        "insert into budget_place (kind, office_id) select 'OFFICE', id from office on conflict do nothing",
        "insert into budget_place (kind, hub_id) select 'HUB', id from designation where role = 'HUB' on conflict do nothing",
        "insert into budget_place (kind, council_id) select 'COUNCIL', id from council on conflict do nothing",
        "insert into budget_place (kind, service_id) select 'SERVICE', id from programme_service on conflict do nothing"
    };

    private static final String VERSIONS = """
            insert into budget_version (programme_id, fiscal_year, kind, ordinal)
            select p.id, 2013 + n, k.kind, k.ordinal from programme p, generate_series(1, 10) n,
                   (values ('ORIGINAL', 0), ('SUPPLEMENTARY', 1)) k (kind, ordinal)
             where p.code = 'CLUSTER' on conflict do nothing
            """;

    private static final String STATEMENTS = """
            insert into budget_version_statement (version_id, basis, whole, sample, known_from, source_id, entered_at)
            select id, '부하 측정', true, true, :now, (select min(id) from source_document), :now from budget_version v
             where fiscal_year between 2014 and 2023
               and not exists (select from budget_version_statement s where s.version_id = v.id)
            """;

    private static final String LINES = """
            insert into budget_line (programme_id, fiscal_year, code)
            select p.id, 2014 + n % 10, 'INVENTED-' || n from programme p, generate_series(1, cast(:wanted as int)) n
             where p.code = 'CLUSTER' on conflict do nothing
            """;

    private static final String ENTRIES = """
            with h as materialized (
                select id, row_number() over (order by id) - 1 as n from budget_heading where account_id is not null),
                 p as materialized (select id, row_number() over (order by id) - 1 as n from budget_place)
            insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit, known_from, batch_id)
            select v.id, l.id, h.id, p.id, '가상 항목 ' || l.id %% 50000,
                   (1 + l.id * 31 %% 9999) * 1013 * v.ordinal + l.id * 17 %% 99999 * 1000, 'WON', :now, :batch
              from budget_line l
              join budget_version v on v.programme_id = l.programme_id and v.fiscal_year = l.fiscal_year and v.ordinal = %d
                   and v.kind in ('ORIGINAL', 'SUPPLEMENTARY')
              join h on h.n = l.id * 7919 %% (select count(*) from h)
              join p on p.n = l.id * 104729 %% (select count(*) from p)
             where l.code like 'INVENTED-%%' order by l.fiscal_year, l.id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int wanted;

    InventedBudgets(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            @Value("${sandan.benchmark.budget-lines:0}") int wanted) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void prepare() {
        boolean there = jdbc.sql("select exists (select from budget_line where code = 'INVENTED-1')")
                .query(Boolean.class)
                .single();
        if (wanted == 0 || there) return;
        transaction.executeWithoutResult(status -> invent());
        jdbc.sql("analyze").update();
    }

    private void invent() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (String heading : HEADINGS) jdbc.sql(heading).update();
        jdbc.sql(VERSIONS).update();
        jdbc.sql(STATEMENTS).param("now", now).update();
        jdbc.sql(LINES).param("wanted", wanted).update();
        jdbc.sql("analyze budget_line, budget_heading, budget_version, budget_place")
                .update();
        for (int ordinal = 0; ordinal < 2; ordinal++) {
            long batch = jdbc.sql("""
                            insert into budget_batch (kind, source_id, sample, entered_at)
                            select 'SOURCE', min(id), true, :now from source_document returning id
                            """).param("now", now).query(Long.class).single();
            jdbc.sql(ENTRIES.formatted(ordinal))
                    .param("now", now)
                    .param("batch", batch)
                    .update();
        }
    }
}
