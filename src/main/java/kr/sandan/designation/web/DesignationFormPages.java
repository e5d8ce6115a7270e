package kr.sandan.designation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.designation.Designations.HeldHub;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.CodesInUse;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the forms, with the choices they offer. */
@Component
class DesignationFormPages {

    private static final int SPARE_ROWS = 3;

    private final Designations designations;
    private final ComplexDirectory complexes;
    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final CodesInUse codes;
    private final DesignationWords words;
    private final Clock clock;

    DesignationFormPages(
            Designations designations,
            ComplexDirectory complexes,
            ProgrammeQueries programmes,
            SourceQueries sources,
            CodesInUse codes,
            DesignationWords words,
            Clock clock) {
        this.designations = designations;
        this.complexes = complexes;
        this.programmes = programmes;
        this.sources = sources;
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

    ModelAndView form(String address, DesignationForm form, boolean correction, Locale locale) {
        ModelAndView page = new ModelAndView("designation/form");
        page.addObject("address", address);
        page.addObject("correction", correction);
        List<@Nullable String> rows = new ArrayList<>(form.chosenComplexes());
        for (int spare = 0; spare < SPARE_ROWS; spare++) rows.add(null);
        page.addObject("complexRows", rows);
        page.addObject("complexChoices", complexChoices());
        page.addObject("programmes", programmeChoices(locale));
        page.addObject("roles", roleChoices(form, locale));
        page.addObject("hubs", hubChoices(locale));
        return page.addObject("sourceChoices", sourceChoices());
    }

    ModelAndView act(ActKind kind, long id, String name, DesignationRole role, Locale locale) {
        return new ModelAndView(kind.template())
                .addObject("kind", kind.path())
                .addObject("id", id)
                .addObject("name", name)
                .addObject("role", role.name())
                .addObject("hubs", hubChoices(locale))
                .addObject("sourceChoices", sourceChoices());
    }

    ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, locale));
        ModelAndView page = new ModelAndView("redirect:/designations/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** The fields in which the record, changed meanwhile, and the form differ. */
    List<Difference> differences(DesignationForm held, DesignationForm typed) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "designation.column.site", held, typed, DesignationForm::name);
        add(differences, "designation.form.name-en", held, typed, DesignationForm::nameEn);
        add(differences, "designation.column.complex", held, typed, form -> names(form.chosenComplexes()));
        add(differences, "designation.column.hub", held, typed, form -> hubName(form.hubId()));
        add(differences, "designation.form.from", held, typed, DesignationForm::from);
        add(differences, "designation.form.until", held, typed, DesignationForm::until);
        return differences;
    }

    private static void add(
            List<Difference> differences,
            String label,
            DesignationForm held,
            DesignationForm typed,
            Function<DesignationForm, @Nullable String> said) {
        if (!Objects.equals(said.apply(held), said.apply(typed)))
            differences.add(new Difference(label, said.apply(held), said.apply(typed)));
    }

    /** What complexes are called today, each followed by its parts. */
    List<Option> withParts(List<Long> complexIds) {
        Directory directory = complexes.at(today());
        List<Option> choices = new ArrayList<>();
        for (long id : complexIds) {
            String name = directory.find(id).map(ComplexEntry::name).orElse("#" + id);
            choices.add(new Option(String.valueOf(id), name));
            directory.find(id).ifPresent(complex -> addParts(complex, name, directory, choices));
        }
        return choices.stream().distinct().toList();
    }

    private @Nullable String names(List<String> ids) {
        List<Option> choices = complexChoices();
        return ids.isEmpty()
                ? null
                : String.join(", ", ids.stream().map(id -> text(choices, id)).toList());
    }

    private @Nullable String hubName(@Nullable String id) {
        return id == null ? null : text(hubChoices(Locale.KOREAN), id);
    }

    private static String text(List<Option> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }

    /** Every complex of today by name, each followed by its parts. */
    private List<Option> complexChoices() {
        Directory directory = complexes.at(today());
        List<Option> choices = new ArrayList<>();
        for (ComplexEntry complex : directory.all()) {
            choices.add(new Option(String.valueOf(complex.id()), complex.name()));
            addParts(complex, complex.name(), directory, choices);
        }
        return choices;
    }

    private static void addParts(ComplexEntry whole, String path, Directory directory, List<Option> choices) {
        for (ComplexEntry part : directory.partsOf(whole.id())) {
            String name = path + " > " + part.name();
            choices.add(new Option(String.valueOf(part.id()), name));
            addParts(part, name, directory, choices);
        }
    }

    private List<Option> programmeChoices(Locale locale) {
        return programmes.all(today()).stream()
                .map(programme -> new Option(programme.code(), words.programme(programme.code(), today(), locale)))
                .toList();
    }

    private List<Option> roleChoices(DesignationForm form, Locale locale) {
        PartialDate from = PartialDate.readable(form.from());
        return codes.choices(
                "designation-role", from == null ? null : from.date(), form.role(), key -> words.message(key, locale));
    }

    /** Every hub, also of the past: what is entered late may stand under one that has ended. */
    private List<Option> hubChoices(Locale locale) {
        Map<String, String> named = new HashMap<>();
        return designations.hubs().stream()
                .map(hub -> choice(
                        hub,
                        named.computeIfAbsent(hub.programme(), code -> words.programme(code, today(), locale)),
                        locale))
                .toList();
    }

    private Option choice(HeldHub hub, String programme, Locale locale) {
        String name = DesignationWords.name(hub.name(), hub.nameEn(), locale);
        return new Option(
                String.valueOf(hub.id()), name + " (" + programme + ", " + words.span(hub.span(), locale) + ")");
    }

    private List<Option> sourceChoices() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }
}
