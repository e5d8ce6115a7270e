package kr.sandan.membership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.designation.SiteSection;
import kr.sandan.membership.Composition;
import kr.sandan.membership.Composition.State;
import kr.sandan.membership.Compositions;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a hub: in short, who takes part in its councils; visitors see none. */
@Component
class MembersOfHub implements SiteSection {

    private final Councils councils;
    private final Compositions compositions;
    private final CompositionLines lines;
    private final MembershipWords words;
    private final CurrentAccount reader;

    MembersOfHub(
            Councils councils,
            Compositions compositions,
            CompositionLines lines,
            MembershipWords words,
            CurrentAccount reader) {
        this.councils = councils;
        this.compositions = compositions;
        this.lines = lines;
        this.words = words;
        this.reader = reader;
    }

    /**
     * A council of the hub.
     *
     * @param linked how many linked complexes there are, and {@code takePart} of them take part
     * @param never the names of those that do not
     * @param broken how many rules it breaks
     */
    record Line(
            String path,
            String name,
            long members,
            long attending,
            int linked,
            long takePart,
            String never,
            int broken,
            boolean sample) {}

    @Override
    public int order() {
        return 21;
    }

    @Override
    public String titleKey() {
        return "membership.section.hub";
    }

    @Override
    public String template() {
        return "membership/hub";
    }

    @Override
    public @Nullable Object model(long designationId, AsOf asOf) {
        if (reader.id().isEmpty()) return null;
        List<CouncilEntry> own = councils.select(CouncilFilter.ofSite(designationId), asOf);
        if (own.isEmpty()) return null;
        List<Composition> made = compositions.of(own, asOf);
        Locale locale = LocaleContextHolder.getLocale();
        List<Line> all = new ArrayList<>();
        for (int at = 0; at < own.size(); at++) all.add(line(own.get(at), made.get(at), locale));
        return all;
    }

    private Line line(CouncilEntry council, Composition made, Locale locale) {
        List<Composition.Linked> never =
                made.linked().stream().filter(site -> !site.takesPart()).toList();
        return new Line(
                "/councils/" + council.id(),
                words.council(council, locale),
                made.members(),
                made.attending(),
                made.linked().size(),
                (long) made.linked().size() - never.size(),
                lines.names(never, locale),
                made.findings(State.BROKEN).size(),
                council.sample());
    }
}
