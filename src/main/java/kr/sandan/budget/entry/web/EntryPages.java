package kr.sandan.budget.entry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.SourceQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.ModelAndView;

/** The form in which versions are entered by hand, with what can be chosen on it. */
@Component
class EntryPages {

    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final PlaceChoices places;
    private final ClosedYears years;
    private final MessageSource messages;

    EntryPages(
            ProgrammeQueries programmes,
            SourceQueries sources,
            PlaceChoices places,
            ClosedYears years,
            MessageSource messages) {
        this.programmes = programmes;
        this.sources = sources;
        this.places = places;
        this.years = years;
        this.messages = messages;
    }

    ModelAndView form(TypedLines lines, BindingResult errors, AsOf asOf, Locale locale) {
        Set<String> wrong =
                errors.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.toSet());
        return new ModelAndView("entry/form")
                .addObject("lines", lines.rows())
                .addObject("wrong", wrong)
                .addObject("programmes", programmes(asOf, locale))
                .addObject("kinds", kinds(locale))
                .addObject("funds", funds(locale))
                .addObject("sourceChoices", sourceChoices())
                .addObject("places", places.byName(asOf, locale).keySet());
    }

    /** The same for a version whose year may be closed. */
    ModelAndView form(int year, TypedLines lines, BindingResult errors, AsOf asOf, Locale locale) {
        return form(lines, errors, asOf, locale)
                .addObject("year", year)
                .addObject(
                        "closed",
                        years.closed(year).map(ClosedYears.Closed::refusal).orElse(null));
    }

    List<Option> programmes(AsOf asOf, Locale locale) {
        return programmes.all(asOf).stream()
                .map(one -> new Option(String.valueOf(one.id()), name(one, locale)))
                .toList();
    }

    String programme(long id, AsOf asOf, Locale locale) {
        return programmes.find(id, asOf).map(one -> name(one, locale)).orElse("#" + id);
    }

    private static String name(Programme programme, Locale locale) {
        String name = locale.getLanguage().equals("ko") ? programme.name() : programme.nameEn();
        return name == null ? programme.code() : name;
    }

    private List<Option> kinds(Locale locale) {
        return Arrays.stream(VersionKind.values())
                .map(kind -> new Option(kind.name(), say("entry.kind." + kind, locale)))
                .toList();
    }

    private List<Option> funds(Locale locale) {
        return Arrays.stream(FundSource.values())
                .map(fund -> new Option(fund.name(), say(fund.messageKey(), locale)))
                .toList();
    }

    List<Option> sourceChoices() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
