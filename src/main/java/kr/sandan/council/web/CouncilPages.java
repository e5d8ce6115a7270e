package kr.sandan.council.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.CouncilSection;
import kr.sandan.council.CouncilTopic;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page of one council. */
@Component
class CouncilPages {

    private final Councils councils;
    private final CouncilReach reach;
    private final CouncilLines lines;
    private final CouncilWords words;
    private final List<CouncilSection> sections;

    CouncilPages(
            Councils councils,
            CouncilReach reach,
            CouncilLines lines,
            CouncilWords words,
            ObjectProvider<CouncilSection> sections) {
        this.councils = councils;
        this.reach = reach;
        this.lines = lines;
        this.words = words;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CouncilSection::order))
                .toList();
    }

    /** A section of another module with something to say. */
    record Said(String titleKey, String template, Object model) {}

    /** A site of the council, leading to its page. */
    record Site(String name, String role, String path) {}

    /**
     * The head of the page.
     *
     * @param standing what it is on the day; not founded yet where it is not there
     */
    record Head(
            long id,
            String name,
            @Nullable String other,
            String standing,
            @Nullable String industry,
            @Nullable String technology,
            @Nullable String secretariat,
            String founded,
            boolean sample) {}

    Map<String, Object> detail(CouncilLife life, AsOf asOf, Locale locale) {
        Optional<CouncilEntry> entry = councils.find(life.id(), asOf);
        Map<String, Object> model = new HashMap<>();
        model.put("council", head(life, entry, asOf, locale));
        model.put(
                "sites",
                entry.stream()
                        .flatMap(council -> council.sites().stream())
                        .map(site -> site(site, locale))
                        .toList());
        model.put("mine", reach.covers(life.id()));
        model.put("lifeline", lines.lifeline(life, asOf, locale));
        model.put("entries", lines.entries(life.id(), asOf, locale));
        model.put(
                "sections",
                entry.stream().flatMap(council -> said(council, asOf)).toList());
        return model;
    }

    private Head head(CouncilLife life, Optional<CouncilEntry> entry, AsOf asOf, Locale locale) {
        Optional<CouncilContent> name = life.nearest(CouncilTopic.NAME, asOf.valid());
        Optional<CouncilContent> specialty = life.nearest(CouncilTopic.SPECIALTY, asOf.valid());
        String korean = name.map(CouncilContent::text).orElse(String.valueOf(life.id()));
        String english = name.map(CouncilContent::textEn).orElse(null);
        return new Head(
                life.id(),
                CouncilWords.name(korean, english, locale),
                english == null ? null : CouncilWords.korean(locale) ? english : korean,
                entry.map(council -> words.standing(council, locale))
                        .orElseGet(() -> words.message("council.presence.NOT_YET", locale)),
                specialty.map(CouncilContent::text).orElse(null),
                specialty.map(CouncilContent::detail).orElse(null),
                life.at(CouncilTopic.SECRETARIAT, asOf.valid())
                        .map(fact -> words.said(fact.content(), asOf, locale))
                        .orElse(null),
                words.founded(life.founded(), locale),
                life.sample());
    }

    private Site site(DesignationEntry site, Locale locale) {
        String path = site.role() == DesignationRole.HUB ? "/hubs/" : "/designations/";
        return new Site(words.site(site, locale), words.message(site.role().messageKey(), locale), path + site.id());
    }

    private Stream<Said> said(CouncilEntry council, AsOf asOf) {
        return sections.stream().flatMap(section -> {
            Object model = section.model(council, asOf);
            return model == null ? Stream.empty() : Stream.of(new Said(section.titleKey(), section.template(), model));
        });
    }
}
