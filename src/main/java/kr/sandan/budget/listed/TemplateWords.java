package kr.sandan.budget.listed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.FundSource;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the codes of a template in words of the reader's language, where the words are read back as the same. */
@Component
class TemplateWords {

    private static final int PROGRAMME = BudgetTemplate.COLUMNS.indexOf(BudgetField.PROGRAMME);
    private static final int FUND = BudgetTemplate.COLUMNS.indexOf(BudgetField.FUND_SOURCE);
    private static final int KIND = BudgetTemplate.COLUMNS.indexOf(BudgetField.PLACE_KIND);
    private static final int PLACE = BudgetTemplate.COLUMNS.indexOf(BudgetField.PLACE);
    private static final int VERSION = BudgetTemplate.COLUMNS.indexOf(BudgetField.VERSION);
    private static final int SAMPLE = BudgetTemplate.COLUMNS.indexOf(BudgetField.SAMPLE);

    private final ListedPlaces places;
    private final ListedProgrammes programmes;
    private final MessageSource messages;
    private final Clock clock;

    TemplateWords(ListedPlaces places, ListedProgrammes programmes, MessageSource messages, Clock clock) {
        this.places = places;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /** Rows of the template of a year, each in the order of its columns. */
    UnaryOperator<@Nullable Object[]> of(int year, Locale locale) {
        ListedNames<Long> named = programmes.named(AsOf.today(clock), LocalDate.of(year, 7, 1));
        Map<Long, Map<Kind, ListedNames<BudgetPlace>>> known = new HashMap<>();
        return row -> {
            @Nullable Object[] said = row.clone();
            Set<Long> programme = named.exact(text(row, PROGRAMME));
            Kind kind = ListedPlaces.kind(text(row, KIND)).orElse(null);
            long id = programme.size() == 1 ? programme.iterator().next() : 0;
            if (kind != null) {
                ListedNames<BudgetPlace> there = known.computeIfAbsent(id, first -> places.named(id, year))
                        .getOrDefault(kind, new ListedNames<>());
                word(there, text(row, PLACE), locale).ifPresent(word -> said[PLACE] = word);
                said[KIND] = say(kind.messageKey(), locale);
            }
            word(named, text(row, PROGRAMME), locale).ifPresent(word -> said[PROGRAMME] = word);
            FundSource fund = ListedFund.read(text(row, FUND));
            if (fund != null) said[FUND] = say(fund.messageKey(), locale);
            ListedVersion.read(text(row, VERSION))
                    .ifPresent(version -> said[VERSION] = say(version.kind().messageKey(), locale, version.ordinal()));
            if (row[SAMPLE] != null && korean(locale)) said[SAMPLE] = say("budget.load.field.sample", locale);
            return said;
        };
    }

    private static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    private static String text(@Nullable Object[] row, int column) {
        Object value = row[column];
        return value == null ? "" : value.toString();
    }

    private static <T> Optional<String> word(ListedNames<T> names, String code, Locale locale) {
        Set<T> meant = names.exact(code);
        return meant.size() == 1 ? names.word(meant.iterator().next(), korean(locale)) : Optional.empty();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
