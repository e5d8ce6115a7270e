package kr.sandan.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.budget.BudgetPlace.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes versions with lines under any heading and at any place, straight into the tables. To be rolled back. */
public final class BudgetFixture {

    private final JdbcClient jdbc;
    private final long source;

    public BudgetFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.source = number("select min(id) from source_document");
    }

    /** What a line of a version says; nothing is said of a heading's part that is null. */
    public record Line(
            String code,
            long won,
            BudgetPlace place,
            @Nullable Long ministry,
            @Nullable Long account,
            @Nullable Long work,
            @Nullable Long cost,
            @Nullable FundSource fund) {}

    public static Line line(String code, long won, BudgetPlace place) {
        return new Line(code, won, place, null, null, null, null, FundSource.NATIONAL);
    }

    /** A version known since 2020, with its lines and perhaps a stated total. */
    public long version(String programme, int year, String kind, int ordinal, @Nullable Long stated, List<Line> lines) {
        long version = number("""
                insert into budget_version (programme_id, fiscal_year, kind, ordinal)
                select id, ?, ?, ? from programme where code = ? returning id
                """, year, kind, ordinal, programme);
        jdbc.sql("""
                        insert into budget_version_statement (version_id, basis, stated_krw, stated_unit, whole, sample, known_from,
                            source_id, entered_at)
                        values (:version, '시험', cast(:stated as bigint), :unit, false, true, '2020-01-01', :source, now())
                        """)
                .param("version", version)
                .param("stated", stated)
                .param("unit", stated == null ? null : "WON")
                .param("source", source)
                .update();
        long batch = number("""
                insert into budget_batch (kind, source_id, sample, entered_at) values ('SOURCE', ?, true, now()) returning id
                """, source);
        lines.forEach(line -> enter(version, year, batch, line));
        return version;
    }

    private void enter(long version, int year, long batch, Line line) {
        jdbc.sql("""
                        insert into budget_line (programme_id, fiscal_year, code)
                        select programme_id, fiscal_year, ? from budget_version where id = ? on conflict do nothing
                        """).params(line.code(), version).update();
        jdbc.sql("""
                        insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit,
                            known_from, batch_id)
                        select ?, id, ?, ?, ?, ?, 'WON', '2020-01-01', ? from budget_line where fiscal_year = ? and code = ?
                        """)
                .params(
                        version,
                        heading(line),
                        place(line.place()),
                        "항목 " + line.code(),
                        line.won(),
                        batch,
                        year,
                        line.code())
                .update();
    }

    private long heading(Line line) {
        FundSource fund = line.fund();
        Object[] parts = {line.ministry(), line.account(), line.work(), line.cost(), fund == null ? null : fund.name()};
        jdbc.sql("""
                        insert into budget_heading (ministry_id, account_id, work_id, cost_id, fund_source)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """).params(parts).update();
        return number("""
                select id from budget_heading
                 where (ministry_id, account_id, work_id, cost_id, fund_source)
                       is not distinct from (cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as text))
                """, parts);
    }

    public long place(BudgetPlace place) {
        Map<String, @Nullable Object> at = new HashMap<>();
        at.put("kind", place.kind().name());
        at.put("scheme", place.scheme());
        at.put("region", place.codeOf(Kind.REGION));
        at.put("province", place.codeOf(Kind.PROVINCE));
        for (Kind kind : List.of(Kind.OFFICE, Kind.HUB, Kind.COUNCIL, Kind.SERVICE))
            at.put(kind.name().toLowerCase(Locale.ROOT), place.idOf(kind));
        jdbc.sql("""
                        insert into budget_place (kind, scheme_code, region_code, province_code, office_id, hub_id, council_id,
                            service_id)
                        values (:kind, :scheme, :region, :province, cast(:office as bigint), cast(:hub as bigint),
                            cast(:council as bigint), cast(:service as bigint)) on conflict do nothing
                        """).params(at).update();
        return jdbc.sql("""
                        select id from budget_place where kind = :kind and scheme_code is not distinct from :scheme
                           and region_code is not distinct from :region and province_code is not distinct from :province
                           and office_id is not distinct from cast(:office as bigint) and hub_id is not distinct from cast(:hub as bigint)
                           and council_id is not distinct from cast(:council as bigint)
                           and service_id is not distinct from cast(:service as bigint)
                        """).params(at).query(Long.class).single();
    }

    /** The one number that a question has for an answer. */
    public long number(String question, @Nullable Object... with) {
        return Objects.requireNonNull(
                jdbc.sql(question).params(with).query(Long.class).single());
    }
}
