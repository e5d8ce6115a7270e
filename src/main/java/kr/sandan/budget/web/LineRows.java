package kr.sandan.budget.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetHeadings;
import kr.sandan.budget.BudgetHeadings.Account;
import kr.sandan.budget.BudgetHeadings.Item;
import kr.sandan.budget.BudgetHeadings.Items;
import kr.sandan.budget.BudgetLines.Heading;
import kr.sandan.budget.BudgetLines.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines into words. */
@Component
class LineRows {

    private final BudgetHeadings headings;
    private final BudgetWords words;
    private final SourceQueries sources;

    LineRows(BudgetHeadings headings, BudgetWords words, SourceQueries sources) {
        this.headings = headings;
        this.words = words;
        this.sources = sources;
    }

    /** In the words of a reader and the names of a day, each of which is read once. */
    Function<Line, LineRow> on(AsOf asOf, Locale locale) {
        return new Worded(asOf, locale);
    }

    private final class Worded implements Function<Line, LineRow> {

        private final Locale locale;
        private final UnaryOperator<String> programmes;
        private final UnaryOperator<String> places;
        private final UnaryOperator<String> ministries;
        private final Map<Long, Account> accounts;
        private final Items items;
        private final Map<Long, Citation> cited = new HashMap<>();

        Worded(AsOf asOf, Locale locale) {
            this.locale = locale;
            programmes = words.values(BudgetDimension.PROGRAMME, asOf, locale);
            places = words.values(BudgetDimension.PLACE, asOf, locale);
            ministries = words.values(BudgetDimension.MINISTRY, asOf, locale);
            accounts = headings.accounts(asOf);
            items = headings.items();
        }

        @Override
        public LineRow apply(Line line) {
            Heading heading = line.heading();
            Long ministry = heading.ministryId();
            Long source = line.sourceId();
            return new LineRow(
                    line,
                    programmes.apply(String.valueOf(line.programmeId())),
                    words.version(line.version(), locale),
                    ministry == null ? null : ministries.apply(String.valueOf(ministry)),
                    account(heading.accountId()),
                    steps(heading.workId()),
                    steps(heading.costId()),
                    words.fund(heading.fund(), locale),
                    places.apply(String.valueOf(line.placeId())),
                    source == null ? null : cited.computeIfAbsent(source, sources::source));
        }

        private @Nullable String account(@Nullable Long id) {
            Account account = id == null ? null : accounts.get(id);
            if (account == null) return null;
            Long parent = account.parentId();
            return parent == null
                    ? name(account)
                    : name(Objects.requireNonNull(accounts.get(parent))) + " › " + name(account);
        }

        private String name(Account account) {
            return locale.getLanguage().equals("ko") ? account.name() : account.nameEn();
        }

        private String steps(@Nullable Long id) {
            List<Item> path = items.path(id);
            return path.stream().map(Item::name).collect(Collectors.joining(" › "));
        }
    }
}
