package kr.sandan.budget.execution;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetPlaceValues;
import kr.sandan.budget.listed.LoadedRegions;
import kr.sandan.load.LoadBreakdown;
import kr.sandan.load.LoadBreakdown.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.ProgrammeQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a year is spent before a list of execution and after it, by programme and by region. */
@Component
class ExecutionBreakdown {

    private static final long NOWHERE = 0;

    private static final String SPENT = """
            with year as (select cast(period as integer) as of from load where id = :load),
            held as (
                select x.line_id, sum(x.spent_krw) as won from budget_execution x join budget_line l on l.id = x.line_id
                 where l.fiscal_year = (select of from year) and x.superseded_at is null group by x.line_id),
            more as (
                select m.line_id, sum(m.spent_krw - coalesce(h.spent_krw, 0)) as won from budget_load_month m
                  left join budget_execution h on h.id = m.held_id where m.load_id = :load group by m.line_id)
            select l.programme_id, coalesce((select e.place_id from budget_entry e where e.line_id = l.id
                   order by e.superseded_at desc nulls first, e.id desc limit 1), 0) as place_id,
                   sum(held.won) as before, sum(coalesce(held.won, 0) + coalesce(more.won, 0)) as after
              from held full join more on more.line_id = held.line_id
              join budget_line l on l.id = coalesce(held.line_id, more.line_id)
             where exists (select from budget_load_month where load_id = :load)
             group by 1, 2 order by 1, 2
            """;

    private final JdbcClient jdbc;
    private final BudgetPlaceValues places;
    private final LoadedRegions regions;
    private final ProgrammeQueries programmes;
    private final MessageSource messages;
    private final Clock clock;

    ExecutionBreakdown(
            JdbcClient jdbc,
            BudgetPlaceValues places,
            LoadedRegions regions,
            ProgrammeQueries programmes,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.regions = regions;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    private record Spent(
            long programme, long place, @Nullable BigDecimal before, BigDecimal after) {

        Spent plus(Spent other) {
            BigDecimal held = before == null ? other.before : other.before == null ? before : before.add(other.before);
            return new Spent(programme, place, held, after.add(other.after));
        }
    }

    /** Nothing while questions about the list are open. */
    List<LoadBreakdown> of(long load, Locale locale) {
        List<Spent> spent = jdbc.sql(SPENT)
                .param("load", load)
                .query((row, number) -> new Spent(
                        row.getLong("programme_id"),
                        row.getLong("place_id"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("after")))
                .list();
        if (spent.isEmpty()) return List.of();
        AsOf today = AsOf.today(clock);
        Map<Long, String> located = places.of(BudgetDimension.REGION, null, today);
        Function<Spent, String> region = one -> located.getOrDefault(one.place(), "");
        return List.of(
                table("PROGRAMME", spent, one -> name(one.programme(), today, locale), Function.identity(), locale),
                table("REGION", spent, region, regions.named(locale), locale));
    }

    private String name(long programme, AsOf today, Locale locale) {
        return programmes
                .find(programme, today)
                .map(found -> locale.getLanguage().equals("ko") ? found.name() : found.nameEn())
                .orElse(String.valueOf(programme));
    }

    private LoadBreakdown table(
            String part,
            List<Spent> spent,
            Function<Spent, String> key,
            Function<String, String> named,
            Locale locale) {
        Map<String, Spent> sums = new TreeMap<>();
        spent.forEach(one -> sums.merge(key.apply(one), one, Spent::plus));
        List<Line> lines = new ArrayList<>();
        sums.forEach((value, sum) -> lines.add(Line.of(named.apply(value), sum.before(), sum.after())));
        Spent all = spent.stream().reduce(new Spent(0, NOWHERE, null, BigDecimal.ZERO), Spent::plus);
        if (lines.size() > 1) lines.add(Line.total(say("budget.total", locale), all.before(), all.after()));
        return new LoadBreakdown(
                say("budget.execution.load.by." + part, locale),
                say("budget.by." + part, locale),
                say("platform.money.WON", locale),
                lines);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
