package kr.sandan.budget.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetPlaceValues;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetSums.Sum;
import kr.sandan.budget.web.BudgetLinks.Narrowed;
import kr.sandan.budget.web.BudgetTable.Figure;
import org.springframework.stereotype.Component;

/** The way of money from who pays to where it goes, and what it is made of. */
@Component
class BudgetFlowPages {

    /** Before the value of a region, among places that lie in none. */
    private static final String IN_REGION = "R ";

    private final BudgetSums sums;
    private final BudgetPlaceValues places;
    private final BudgetWords words;

    BudgetFlowPages(BudgetSums sums, BudgetPlaceValues places, BudgetWords words) {
        this.sums = sums;
        this.places = places;
        this.words = words;
    }

    /** Where money comes from or goes to; its key tells it apart from what is called alike at another step. */
    record End(BudgetDimension by, String value, String name) {

        public String key() {
            return by + value;
        }
    }

    /** Money that goes from one to another. */
    record Way(End from, End to, String step, Figure figure) {}

    /** A part of a programme, and how many hundredths it is of all of them. */
    record Part(End programme, End part, Figure figure, BigDecimal share) {}

    /** From fund sources to accounts, from these to programmes, from these to regions, or to places that lie in none. */
    List<Way> ways(BudgetFilter filter, BudgetParameters asked, Locale locale) {
        List<Way> ways = new ArrayList<>();
        Step fund = step(BudgetDimension.FUND_SOURCE, filter, locale);
        Step account = step(BudgetDimension.ACCOUNT, filter, locale);
        Step programme = step(BudgetDimension.PROGRAMME, filter, locale);
        ways.addAll(between(fund, account, sums.of(filter, fund.dimension(), account.dimension()), asked, locale));
        ways.addAll(between(
                account, programme, sums.of(filter, account.dimension(), programme.dimension()), asked, locale));
        Step where = where(filter, locale);
        ways.addAll(between(programme, where, located(filter), asked, locale));
        return ways;
    }

    /** A dimension with the names of its values. */
    private record Step(BudgetDimension dimension, UnaryOperator<String> names) {

        End end(String key) {
            return key.startsWith(IN_REGION)
                    ? new End(BudgetDimension.REGION, key.substring(IN_REGION.length()), names.apply(key))
                    : new End(dimension, key, names.apply(key));
        }
    }

    private Step step(BudgetDimension dimension, BudgetFilter filter, Locale locale) {
        return new Step(dimension, words.values(dimension, filter.asOf(), locale));
    }

    private Step where(BudgetFilter filter, Locale locale) {
        UnaryOperator<String> regions = words.values(BudgetDimension.REGION, filter.asOf(), locale);
        UnaryOperator<String> others = words.values(BudgetDimension.PLACE, filter.asOf(), locale);
        return new Step(
                BudgetDimension.PLACE,
                key -> key.startsWith(IN_REGION)
                        ? regions.apply(key.substring(IN_REGION.length()))
                        : others.apply(key));
    }

    private List<Sum> located(BudgetFilter filter) {
        Map<Long, String> regions = places.of(BudgetDimension.REGION, filter.scheme(), filter.asOf());
        Map<List<String>, Sum> together = new LinkedHashMap<>();
        for (Sum sum : sums.of(filter, BudgetDimension.PROGRAMME, BudgetDimension.PLACE)) {
            String region = sum.column().matches("[0-9]{1,18}") ? regions.get(Long.valueOf(sum.column())) : null;
            String key = region == null ? sum.column() : IN_REGION + region;
            together.merge(
                    List.of(sum.row(), key),
                    new Sum(sum.row(), key, sum.won(), sum.lines()),
                    (one, more) -> new Sum(one.row(), key, one.won() + more.won(), one.lines() + more.lines()));
        }
        return List.copyOf(together.values());
    }

    private List<Way> between(Step from, Step to, List<Sum> found, BudgetParameters asked, Locale locale) {
        BudgetGrid grid = new BudgetGrid(
                found,
                asked.shownIn(),
                BudgetTables.order(from.dimension(), from.names()),
                Comparator.comparing(to.names()).thenComparing(Comparator.naturalOrder()),
                List.of());
        BudgetLinks links = new BudgetLinks(asked);
        String step = words.say(from.dimension().messageKey(), locale) + " → "
                + words.say(to.dimension().messageKey(), locale);
        List<Way> ways = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++)
            for (int column = 0; column < grid.columns().size(); column++) {
                Long units = grid.at(row, column);
                if (units == null) continue;
                End source = from.end(grid.rows().get(row));
                End target = to.end(grid.columns().get(column));
                ways.add(new Way(source, target, step, figure(units, links, source, target)));
            }
        return ways;
    }

    private static Figure figure(long units, BudgetLinks links, End one, End other) {
        return new Figure(
                units, links.lines(new Narrowed(one.by(), one.value()), new Narrowed(other.by(), other.value())));
    }

    /** What each programme is made of by a dimension, the largest part first. */
    List<Part> parts(BudgetFilter filter, BudgetDimension by, BudgetParameters asked, Locale locale) {
        Step programme = step(BudgetDimension.PROGRAMME, filter, locale);
        Step part = step(by, filter, locale);
        BudgetGrid grid = new BudgetGrid(
                sums.of(filter, by, programme.dimension()),
                asked.shownIn(),
                BudgetTables.order(by, part.names()),
                BudgetTables.order(programme.dimension(), programme.names()),
                List.of());
        long all = Math.max(1, grid.shown().all());
        BudgetLinks links = new BudgetLinks(asked);
        List<Part> parts = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++)
            for (int column = 0; column < grid.columns().size(); column++) {
                Long units = grid.at(row, column);
                if (units == null) continue;
                End of = programme.end(grid.columns().get(column));
                End piece = part.end(grid.rows().get(row));
                parts.add(new Part(of, piece, figure(units, links, of, piece), share(units, all)));
            }
        parts.sort(Comparator.comparing((Part one) -> one.figure().amount()).reversed());
        return parts;
    }

    private static BigDecimal share(long units, long all) {
        return BigDecimal.valueOf(units).movePointRight(2).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
