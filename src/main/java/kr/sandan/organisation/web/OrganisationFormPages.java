package kr.sandan.organisation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.KsicRevision;
import kr.sandan.organisation.NamedOrganisation;
import kr.sandan.organisation.OrganisationDesk;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationLife;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.ReviseOrganisation;
import kr.sandan.organisation.SizeClass;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Option;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the forms, with the choices they offer. */
@Component
class OrganisationFormPages {

    private final OrganisationDesk desk;
    private final OrganisationQueries queries;
    private final OrganisationLife life;
    private final OrganisationWords words;
    private final SourceQueries sources;
    private final Clock clock;

    OrganisationFormPages(
            OrganisationDesk desk,
            OrganisationQueries queries,
            OrganisationLife life,
            OrganisationWords words,
            SourceQueries sources,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.life = life;
        this.words = words;
        this.sources = sources;
        this.clock = clock;
    }

    /** What stands in the record now beside what was typed, for a field in which they differ. */
    record Difference(
            String label, @Nullable String held, @Nullable String typed) {}

    AsOf today() {
        return AsOf.today(clock);
    }

    ModelAndView register() {
        return form("/organisations/new", false).addObject("complexChoices", words.complexChoices(today()));
    }

    ModelAndView revise(long id, @Nullable String version) {
        return form("/organisations/" + id + "/edit", true).addObject("id", id).addObject("version", version);
    }

    private ModelAndView form(String address, boolean revision) {
        List<Option> revisions = new ArrayList<>();
        for (KsicRevision known : KsicRevision.values())
            revisions.add(new Option(
                    String.valueOf(known.number()),
                    words.here(
                            "organisation.ksic.since",
                            known.number(),
                            known.inForceFrom().toString())));
        return new ModelAndView("organisation/form")
                .addObject("address", address)
                .addObject("revision", revision)
                .addObject("types", words.choices(OrganisationType.values(), "organisation.type."))
                .addObject("sizes", words.choices(SizeClass.values(), "organisation.size."))
                .addObject("kinds", words.choices(ReviseOrganisation.Kind.values(), "organisation.form.kind."))
                .addObject(
                        "fewChoices",
                        List.of(
                                new Option("true", words.here("organisation.few.true")),
                                new Option("false", words.here("organisation.few.false"))))
                .addObject("revisions", revisions)
                .addObject("sourceChoices", sourceChoices());
    }

    List<Option> sourceChoices() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    ModelAndView done(String key, long id, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.here(key));
        ModelAndView page = new ModelAndView("redirect:/organisations/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** The organisation that has the number typed. */
    Optional<NamedOrganisation> holder(OrganisationForm form) {
        try {
            BusinessNumber number = form.number();
            return number == null ? Optional.empty() : desk.holder(number);
        } catch (RuleBroken none) {
            return Optional.empty();
        }
    }

    /** The record as it is held today, in its form; as it last was where nothing is said of today. */
    OrganisationForm held(long id) {
        String today = today().valid().toString();
        return queries.find(id, today())
                .or(() -> life.periods(id, today()).stream()
                        .findFirst()
                        .map(held -> new OrganisationEntry(
                                id, held.facts(), held.span().from(), List.of(), false)))
                .map(entry -> OrganisationForm.of(entry, today))
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    String heldVersion(long id) {
        return String.valueOf(life.identity(id)
                .orElseThrow(() -> new NotFound("organisation", id))
                .version());
    }

    /** The fields in which the record, changed meanwhile, and the form differ. */
    List<Difference> differences(OrganisationForm held, OrganisationForm typed) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "name", held.name(), typed.name());
        add(differences, "name_en", held.nameEn(), typed.nameEn());
        add(differences, "type", type(held), type(typed));
        add(differences, "business_number", held.businessNumber(), typed.businessNumber());
        add(differences, "size_class", size(held), size(typed));
        add(differences, "employees", held.employees(), typed.employees());
        add(differences, "ksic", held.ksic(), typed.ksic());
        add(differences, "ksic_revision", held.ksicRevision(), typed.ksicRevision());
        return differences;
    }

    private @Nullable String type(OrganisationForm form) {
        return form.type() == null ? null : words.here("organisation.type." + form.type());
    }

    private @Nullable String size(OrganisationForm form) {
        return form.sizeClass() == null ? null : words.here("organisation.size." + form.sizeClass());
    }

    private static void add(List<Difference> differences, String field, @Nullable String held, @Nullable String typed) {
        if (!Objects.equals(held, typed)) differences.add(new Difference("organisation.field." + field, held, typed));
    }
}
