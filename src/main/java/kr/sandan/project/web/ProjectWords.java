package kr.sandan.project.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.sandan.account.Scope;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.Councils;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ServiceCatalogue;
import kr.sandan.programme.ServiceQueries;
import kr.sandan.project.ProjectSight;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How pages of projects name things, and what their forms and filters offer. */
@Component
class ProjectWords {

    private final ProgrammeQueries programmes;
    private final ServiceQueries services;
    private final OfficeQueries offices;
    private final Councils councils;
    private final CouncilReach reach;
    private final SourceQueries sources;
    private final ProjectSight sight;
    private final MessageSource messages;
    private final Clock clock;

    ProjectWords(
            ProgrammeQueries programmes,
            ServiceQueries services,
            OfficeQueries offices,
            Councils councils,
            CouncilReach reach,
            SourceQueries sources,
            ProjectSight sight,
            MessageSource messages,
            Clock clock) {
        this.programmes = programmes;
        this.services = services;
        this.offices = offices;
        this.councils = councils;
        this.reach = reach;
        this.sources = sources;
        this.sight = sight;
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    AsOf today() {
        return AsOf.today(clock);
    }

    String programme(long id, Locale locale) {
        return programmes.find(id, today()).map(one -> name(one, locale)).orElse("#" + id);
    }

    String programmeCode(long id) {
        return programmes.find(id, today()).map(Programme::code).orElse("#" + id);
    }

    private static String name(Programme programme, Locale locale) {
        return Objects.requireNonNullElse(korean(locale) ? programme.name() : programme.nameEn(), programme.code());
    }

    @Nullable
    String office(@Nullable Long id, Locale locale) {
        if (id == null) return null;
        return offices.nameAt(id, today())
                .map(name -> korean(locale) ? name.name() : name.nameEn())
                .orElse("#" + id);
    }

    @Nullable
    String council(@Nullable Long id, Locale locale) {
        if (id == null) return null;
        return councils.find(id, today())
                .map(council -> council.placedName(korean(locale)))
                .orElse("#" + id);
    }

    /** A service with the catalogue that names it. */
    @Nullable
    String service(@Nullable Long id, List<Option> all) {
        if (id == null) return null;
        return all.stream()
                .filter(one -> one.value().equals(String.valueOf(id)))
                .map(Option::text)
                .findFirst()
                .orElse("#" + id);
    }

    List<Option> programmes(boolean codes, Locale locale) {
        return programmes.all(today()).stream()
                .map(one -> new Option(codes ? one.code() : String.valueOf(one.id()), name(one, locale)))
                .toList();
    }

    /** The services of every programme, by their catalogues. */
    List<Option> services(Locale locale) {
        List<Option> options = new ArrayList<>();
        for (ProgrammeLife programme : programmes.lives(today())) {
            Map<Long, String> titles = catalogues(programme, locale);
            for (ServiceCatalogue catalogue : services.catalogues(programme.id(), today()))
                for (ServiceCatalogue.Service one : catalogue.services())
                    options.add(new Option(
                            String.valueOf(one.id()),
                            (korean(locale) ? one.name() : one.nameEn()) + " ("
                                    + titles.getOrDefault(catalogue.id(), catalogue.code()) + ")"));
        }
        return options;
    }

    /** What the catalogues of a programme are called, by their numbers. */
    private static Map<Long, String> catalogues(ProgrammeLife programme, Locale locale) {
        Map<Long, String> titles = new HashMap<>();
        for (ProgrammeFact fact : programme.of(FactTopic.CATALOGUE)) {
            Long catalogue = fact.content().catalogueId();
            String title =
                    korean(locale) ? fact.content().text() : fact.content().textEn();
            if (catalogue != null && title != null) titles.putIfAbsent(catalogue, title);
        }
        return titles;
    }

    /** The headquarters whose projects the reader sees. */
    List<Option> offices(Locale locale) {
        Scope scope = sight.scope();
        return offices.headquartersAt(today().valid()).stream()
                .filter(office -> scope.covers(office.id()))
                .map(office -> new Option(String.valueOf(office.id()), String.valueOf(office(office.id(), locale))))
                .toList();
    }

    /** The councils that the reader's headquarters answers for. */
    List<Option> councils(Locale locale) {
        boolean everywhere = reach.everywhere();
        Set<Long> mine = everywhere ? Set.of() : reach.councils();
        return councils.select(CouncilFilter.ALL, today()).stream()
                .filter(council -> everywhere || mine.contains(council.id()))
                .map(council -> new Option(String.valueOf(council.id()), named(council, locale)))
                .toList();
    }

    private static String named(CouncilEntry council, Locale locale) {
        return council.placedName(korean(locale));
    }

    List<Option> sources() {
        return sources.all().stream()
                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                .toList();
    }

    List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(prefix + value.name(), locale)))
                .toList();
    }
}
