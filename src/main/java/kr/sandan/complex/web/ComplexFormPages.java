package kr.sandan.complex.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ReviseComplex;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.CodesInUse;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.County;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the form, with the choices it offers. */
@Component
class ComplexFormPages {

    private static final int SPARE_ROWS = 2;

    private final RegionQueries regions;
    private final SourceQueries sources;
    private final OfficeQueries offices;
    private final CodesInUse codes;
    private final ComplexWords words;
    private final Clock clock;

    ComplexFormPages(
            RegionQueries regions,
            SourceQueries sources,
            OfficeQueries offices,
            CodesInUse codes,
            ComplexWords words,
            Clock clock) {
        this.regions = regions;
        this.sources = sources;
        this.offices = offices;
        this.codes = codes;
        this.words = words;
        this.clock = clock;
    }

    /** What stands in the record now beside what was typed, for a field in which they differ. */
    record Difference(
            String label, @Nullable String held, @Nullable String typed) {}

    AsOf today() {
        return AsOf.today(clock);
    }

    ModelAndView of(String address, ComplexForm form, PageFrame frame) {
        Locale locale = Locale.forLanguageTag(frame.lang());
        ModelAndView page = new ModelAndView("complex/form");
        page.addObject("address", address);
        page.addObject("revision", address.endsWith("/edit"));
        page.addObject("placeRows", rows(form, 1));
        page.addObject("placeChoices", places());
        page.addObject(
                "types", codes.choices("complex-type", form.begins(), form.type(), key -> words.message(key, locale)));
        page.addObject("kinds", choices(ReviseComplex.Kind.values(), "complex.form.kind.", locale));
        page.addObject("aliasKinds", codes.choices("alias-kind", null, null, key -> words.message(key, locale)));
        page.addObject("officeChoices", offices(locale));
        page.addObject("sourceChoices", sources());
        return page;
    }

    /** The registered sources, newest first. */
    List<Option> sources() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    /** The same page with more rows for places, and no errors yet. */
    ModelAndView morePlaces(ModelAndView page, ComplexForm form) {
        return page.addObject("placeRows", rows(form, 1 + SPARE_ROWS)).addObject("quiet", true);
    }

    ModelAndView done(String key, long id, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, LocaleContextHolder.getLocale()));
        ModelAndView page = new ModelAndView("redirect:/complexes/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** The fields in which the record, changed meanwhile, and the form differ. */
    List<Difference> differences(ComplexEntry held, ComplexForm typed, PageFrame frame) {
        ComplexForm now = ComplexForm.of(held, today().valid());
        List<Difference> differences = new ArrayList<>();
        add(differences, "name", now, typed, ComplexForm::name);
        add(differences, "name_en", now, typed, ComplexForm::nameEn);
        add(differences, "type", now, typed, form -> type(form, Locale.forLanguageTag(frame.lang())));
        add(differences, "places", now, typed, form -> String.join(", ", names(form.chosenPlaces())));
        add(differences, "designated_on", now, typed, ComplexForm::designatedOn);
        add(differences, "authority", now, typed, ComplexForm::authority);
        add(differences, "managing_agency", now, typed, ComplexForm::managingAgency);
        add(differences, "industries", now, typed, ComplexForm::industries);
        add(differences, "longitude", now, typed, ComplexForm::longitude);
        add(differences, "latitude", now, typed, ComplexForm::latitude);
        return differences;
    }

    private static void add(
            List<Difference> differences,
            String field,
            ComplexForm now,
            ComplexForm typed,
            Function<ComplexForm, @Nullable String> said) {
        String held = said.apply(now);
        String wanted = said.apply(typed);
        if (!Objects.equals(held, wanted)) differences.add(new Difference("complex.field." + field, held, wanted));
    }

    private @Nullable String type(ComplexForm form, Locale locale) {
        return form.type() == null ? null : words.message("complex.type." + form.type(), locale);
    }

    private List<String> names(List<String> codes) {
        List<Option> choices = places();
        return codes.stream()
                .map(code -> choices.stream()
                        .filter(choice -> choice.value().equals(code))
                        .map(Option::text)
                        .findFirst()
                        .orElse(code))
                .toList();
    }

    private static List<@Nullable String> rows(ComplexForm form, int spare) {
        List<@Nullable String> rows = new ArrayList<>(form.chosenPlaces());
        for (int i = 0; i < spare; i++) rows.add(null);
        return rows;
    }

    private List<Option> places() {
        LocalDate day = today().valid();
        RegionHistory history = regions.history();
        List<Option> choices = new ArrayList<>();
        for (Province province : history.provincesAt(day)) {
            choices.add(new Option(province.code(), province.name()));
            for (County county : history.countiesOf(province.code(), day))
                choices.add(new Option(county.code(), province.shortName() + " " + county.name()));
        }
        return choices;
    }

    /** The offices of today. */
    List<Option> offices(Locale locale) {
        LocalDate day = today().valid();
        return offices.history().officesAt(day).stream()
                .map(office -> new Option(String.valueOf(office.id()), words.office(office.id(), today(), locale)))
                .toList();
    }

    private List<Option> choices(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), words.message(prefix + value.name(), locale)))
                .toList();
    }
}
