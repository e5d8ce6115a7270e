package kr.sandan.designation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationLife;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a designation into the words of its page. */
@Component
class DesignationPages {

    private final Designations designations;
    private final DesignationLife life;
    private final DesignationWords words;
    private final LifeWords lifeWords;

    DesignationPages(Designations designations, DesignationLife life, DesignationWords words, LifeWords lifeWords) {
        this.designations = designations;
        this.life = life;
        this.words = words;
        this.lifeWords = lifeWords;
    }

    /** @throws NotFound for a designation that is not held, or was not known by the day */
    DesignationPage page(long id, AsOf asOf, Locale locale) {
        List<DesignationLife.Event> events = life.events(id, asOf);
        if (events.isEmpty()) throw new NotFound("designation", id);
        DesignationRegister register = designations.at(asOf);
        Optional<DesignationEntry> entry = register.find(id);
        String name = entry.map(DesignationEntry::name).orElseGet(() -> lastName(events));
        return new DesignationPage(
                id,
                name,
                entry.map(DesignationEntry::nameEn).orElse(null),
                standing(entry, asOf, locale),
                entry.map(DesignationEntry::sample).orElse(false),
                entry.map(found -> facts(found, asOf, locale)).orElse(List.of()),
                entry.map(DesignationEntry::hub)
                        .map(hub -> hubLink(hub, locale))
                        .orElse(null),
                entry.map(found -> found.role() == DesignationRole.HUB).orElse(false),
                entry.map(found -> ground(found, locale)).orElse(List.of()),
                register.under(id).stream().map(under -> link(under, locale)).toList(),
                life.onSameGround(id, asOf).stream()
                        .map(party -> lifeWords.link(party, locale))
                        .toList(),
                lifeWords.acts(events, locale));
    }

    private static String lastName(List<DesignationLife.Event> events) {
        List<DesignationLife.Said> said = new ArrayList<>();
        events.forEach(event -> {
            said.addAll(event.takenBack());
            said.addAll(event.said());
        });
        return said.get(said.size() - 1).name();
    }

    private String standing(Optional<DesignationEntry> entry, AsOf asOf, Locale locale) {
        return entry.map(found -> words.message(
                        "designation.standing.held",
                        locale,
                        asOf.valid(),
                        words.message(found.role().messageKey(), locale)))
                .orElseGet(() -> words.message("designation.standing.not-held", locale, asOf.valid()));
    }

    private List<DesignationPage.Fact> facts(DesignationEntry entry, AsOf asOf, Locale locale) {
        List<DesignationPage.Fact> facts = new ArrayList<>();
        facts.add(fact("programme", words.programme(entry.programme(), asOf, locale), locale));
        facts.add(fact("role", words.message(entry.role().messageKey(), locale), locale));
        facts.add(fact("span", words.span(entry.span(), locale), locale));
        if (entry.role().underHub()) facts.add(fact("hub", words.hub(entry, locale), locale));
        String provinces = words.provinces(entry, asOf, locale);
        facts.add(fact("province", provinces.isEmpty() ? null : provinces, locale));
        return facts;
    }

    private DesignationPage.Fact fact(String name, @Nullable String value, Locale locale) {
        return new DesignationPage.Fact(words.message("designation.fact." + name, locale), value);
    }

    private static DesignationPage.Link hubLink(DesignationEntry.Hub hub, Locale locale) {
        return new DesignationPage.Link(
                "/hubs/" + hub.id(), DesignationWords.name(hub.name(), hub.nameEn(), locale), null);
    }

    DesignationPage.Link link(DesignationEntry entry, Locale locale) {
        return new DesignationPage.Link(
                "/designations/" + entry.id(),
                DesignationWords.name(entry.name(), entry.nameEn(), locale),
                words.message(entry.role().messageKey(), locale) + ", " + words.span(entry.span(), locale));
    }

    List<DesignationPage.Ground> ground(DesignationEntry entry, Locale locale) {
        return entry.ground().stream()
                .map(ground -> {
                    ComplexEntry complex = ground.entry();
                    return new DesignationPage.Ground(
                            ground.name(),
                            complex == null ? null : "/complexes/" + ground.complexId(),
                            complex == null ? null : words.message("complex.type." + complex.type(), locale),
                            complex == null ? null : place(complex, locale));
                })
                .toList();
    }

    private static String place(ComplexEntry complex, Locale locale) {
        return complex.places().stream()
                .map(place -> DesignationWords.korean(locale) ? place.provinceName() : place.provinceNameEn())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
