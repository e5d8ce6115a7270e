package kr.sandan.task.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.Councils;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.task.ServiceChoices;
import kr.sandan.task.SupportMoney;
import kr.sandan.task.TaskKinds;
import kr.sandan.task.TaskState;
import kr.sandan.task.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What forms and filters of tasks let people choose from. */
@Component
class TaskChoices {

    private final TaskKinds kinds;
    private final ServiceChoices services;
    private final Councils councils;
    private final CouncilReach reach;
    private final OfficeQueries offices;
    private final AskedSites sites;
    private final TaskWords words;
    private final Clock clock;

    TaskChoices(
            TaskKinds kinds,
            ServiceChoices services,
            Councils councils,
            CouncilReach reach,
            OfficeQueries offices,
            AskedSites sites,
            TaskWords words,
            Clock clock) {
        this.kinds = kinds;
        this.services = services;
        this.councils = councils;
        this.reach = reach;
        this.offices = offices;
        this.sites = sites;
        this.words = words;
        this.clock = clock;
    }

    /** Everything that the filters of a list or a total offer. */
    void filters(TaskParameters asked, Locale locale, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", allKinds(locale));
        model.addAttribute("states", states(List.of(TaskState.values()), locale));
        model.addAttribute("councils", councils(locale));
        model.addAttribute("hubs", sites.hubChoices(locale));
        model.addAttribute("regions", sites.regionChoices(asked.scheme(), locale));
        model.addAttribute("offices", offices(locale));
        model.addAttribute("urgencies", urgencies(locale));
        model.addAttribute("services", services(locale));
    }

    List<Option> allKinds(Locale locale) {
        return kinds.all().stream()
                .map(kind -> new Option(kind.code(), words.kind(kind, locale)))
                .toList();
    }

    List<Option> kindsOfToday(Locale locale) {
        return kinds.on(AsOf.today(clock).valid()).stream()
                .map(kind -> new Option(kind.code(), words.kind(kind, locale)))
                .toList();
    }

    List<Option> states(List<TaskState> states, Locale locale) {
        return states.stream()
                .map(state -> new Option(state.name(), words.state(state, locale)))
                .toList();
    }

    List<Option> urgencies(Locale locale) {
        return Stream.of(Urgency.values())
                .map(urgency -> new Option(urgency.name(), words.urgency(urgency, locale)))
                .toList();
    }

    List<Option> moneys(Locale locale) {
        return Stream.of(SupportMoney.values())
                .map(money -> new Option(money.name(), words.money(money, locale)))
                .toList();
    }

    List<Option> services(Locale locale) {
        return services.all().stream()
                .map(service -> new Option(String.valueOf(service.id()), words.service(service, locale)))
                .toList();
    }

    /** The councils whose tasks the reader sees. */
    List<Option> councils(Locale locale) {
        boolean everywhere = reach.everywhere();
        Set<Long> mine = everywhere ? Set.of() : reach.councils();
        return councils.select(CouncilFilter.ALL, AsOf.today(clock)).stream()
                .filter(council -> everywhere || mine.contains(council.id()))
                .map(council -> new Option(String.valueOf(council.id()), words.council(council, locale)))
                .toList();
    }

    List<Option> offices(Locale locale) {
        AsOf today = AsOf.today(clock);
        return offices.headquartersAt(today.valid()).stream()
                .map(office -> new Option(String.valueOf(office.id()), words.office(office.id(), today, locale)))
                .toList();
    }
}
