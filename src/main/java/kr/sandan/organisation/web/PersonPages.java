package kr.sandan.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.organisation.MaskedPerson;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.PeopleDesk;
import kr.sandan.organisation.PersonChange;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.organisation.web.OrganisationFormPages.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a contact, with what was changed of it. */
@Component
class PersonPages {

    private static final String MOVED = "organisation_id";

    private final PeopleDesk people;
    private final OrganisationQueries queries;
    private final OrganisationFormPages forms;
    private final OrganisationWords words;

    PersonPages(PeopleDesk people, OrganisationQueries queries, OrganisationFormPages forms, OrganisationWords words) {
        this.people = people;
        this.queries = queries;
        this.forms = forms;
        this.words = words;
    }

    /** A change of a contact in words; where no field tells of it, {@code label} says what was done. */
    record ChangeLine(
            String at,
            @Nullable String by,
            String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    /** @param seen the number with which the reader may see it unmasked, or null */
    ModelAndView page(MaskedPerson person, @Nullable Long seen) {
        ModelAndView page = words(new ModelAndView("organisation/person"), person.organisationId())
                .addObject("person", person)
                .addObject("version", person.version())
                .addObject("seen", seen)
                .addObject("changes", changes(people.history(person.id(), seen)));
        people.unmasked(person.id(), seen).ifPresent(known -> page.addObject("known", known));
        return page;
    }

    /** The page with what was typed. */
    ModelAndView editing(MaskedPerson person, PersonForm typed) {
        return page(person, typed.entry()).addObject("editing", true).addObject("reasonForm", ReasonForm.EMPTY);
    }

    /** The page with what was typed beside what somebody else has said meanwhile, masked where the reader may not see it. */
    ModelAndView stale(MaskedPerson held, PersonForm typed) {
        ModelAndView page = editing(held, typed)
                .addObject("differences", differences(held, people.unmasked(held.id(), typed.entry()), typed));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    ModelAndView add(long organisation) {
        return words(new ModelAndView("organisation/person-new"), organisation).addObject("id", organisation);
    }

    private ModelAndView words(ModelAndView page, long organisation) {
        return page.addObject(
                        "organisation",
                        queries.names(List.of(organisation), forms.today()).get(organisation))
                .addObject("roles", words.choices(PersonRole.values(), "organisation.role."));
    }

    /** Fields that differ; masked ones always, for two of the same mask need not be the same. */
    private List<Difference> differences(MaskedPerson held, Optional<PersonFacts> known, PersonForm typed) {
        boolean masked = known.isEmpty();
        List<Difference> all = new ArrayList<>();
        add(all, masked, "name", known.map(PersonFacts::name).orElse(held.name()), typed.name());
        add(all, false, "role", role(held.role().name()), role(typed.role()));
        add(all, masked, "position", held.position(), typed.position());
        add(
                all,
                masked,
                "phone",
                masked ? held.phone() : known.map(PersonFacts::phone).orElse(null),
                typed.phone());
        add(
                all,
                masked,
                "email",
                masked ? held.email() : known.map(PersonFacts::email).orElse(null),
                typed.email());
        add(all, false, "consent_on", day(held.consentOn()), typed.consentOn());
        add(all, false, "consent_until", day(held.consentUntil()), typed.consentUntil());
        return all;
    }

    private static void add(
            List<Difference> all, boolean always, String field, @Nullable String held, @Nullable String typed) {
        if (always || !Objects.equals(held, typed)) all.add(new Difference(label(field), held, typed));
    }

    private List<ChangeLine> changes(List<PersonChange> changes) {
        Map<Long, String> names = queries.names(
                changes.stream()
                        .filter(change -> MOVED.equals(change.field()))
                        .flatMap(change -> Stream.of(change.before(), change.after()))
                        .filter(Objects::nonNull)
                        .map(Long::valueOf)
                        .distinct()
                        .toList(),
                forms.today());
        return changes.stream()
                .map(change -> new ChangeLine(
                        words.minute(change.at()),
                        change.by(),
                        words.here(
                                change.field() == null
                                        ? "organisation.person.history." + change.kind()
                                        : label(change.field())),
                        said(change.field(), change.before(), names),
                        said(change.field(), change.after(), names),
                        change.reason()))
                .toList();
    }

    private @Nullable String said(@Nullable String field, @Nullable String value, Map<Long, String> names) {
        if (field == null || value == null) return value;
        if (field.equals("role")) return role(value);
        return field.equals(MOVED) ? names.getOrDefault(Long.valueOf(value), value) : value;
    }

    private @Nullable String role(@Nullable String role) {
        boolean known =
                Stream.of(PersonRole.values()).anyMatch(one -> one.name().equals(role));
        return known ? words.here("organisation.role." + role) : role;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String label(String field) {
        return switch (field) {
            case "phone" -> "organisation.person.phone-number";
            case "email" -> "organisation.person.mail";
            case MOVED -> "organisation.person.organisation";
            default -> "organisation.person." + field.replace('_', '-').toLowerCase(Locale.ROOT);
        };
    }
}
