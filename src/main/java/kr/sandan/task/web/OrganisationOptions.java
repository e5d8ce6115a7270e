package kr.sandan.task.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.task.OrganisationFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a typed name of an organisation may mean, and whom an activity offers. */
@Component
class OrganisationOptions {

    /** The types that have difficulties to tell of. */
    static final List<OrganisationType> FIRMS = List.of(OrganisationType.FIRM, OrganisationType.KNOWLEDGE_SERVICE);

    /** The types that usually give services; others are entered in the register of organisations. */
    static final List<OrganisationType> PROVIDERS = List.of(
            OrganisationType.SUPPORT_AGENCY,
            OrganisationType.TECHNO_PARK,
            OrganisationType.UNIVERSITY,
            OrganisationType.PUBLIC_INSTITUTE,
            OrganisationType.CONSULTING);

    private final OrganisationFinding finding;
    private final OrganisationQueries organisations;
    private final TaskWords words;
    private final Clock clock;

    OrganisationOptions(OrganisationFinding finding, OrganisationQueries organisations, TaskWords words, Clock clock) {
        this.finding = finding;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    /** The records that a name may mean, and new ones of some types; none where nothing is typed. */
    List<Option> of(@Nullable String name, List<OrganisationType> types, Locale locale) {
        List<Option> options = new ArrayList<>();
        if (name == null || name.isBlank()) return options;
        finding.candidates(name.strip())
                .forEach(found -> options.add(new Option(String.valueOf(found.id()), found.name())));
        for (OrganisationType type : types) {
            String named = words.message("organisation.type." + type, locale);
            options.add(
                    new Option(OrganisationFinding.NEW + type, words.message("task.organisation.new", locale, named)));
        }
        return options;
    }

    /** The organisations held that took part in an activity, by the records in which they stand now. */
    List<Option> attending(ActivityDetail activity) {
        Collection<Long> ids = organisations
                .survivors(activity.attendees().stream()
                        .map(ActivityDetail.Present::organisationId)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()))
                .values();
        Map<Long, String> names = organisations.names(ids, AsOf.today(clock));
        return names.entrySet().stream()
                .map(one -> new Option(String.valueOf(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }

    /** The names of those who took part and are not held yet, for whoever types one of them. */
    List<String> attendingNames(ActivityDetail activity) {
        return activity.attendees().stream()
                .filter(one -> one.organisationId() == null)
                .map(ActivityDetail.Present::affiliation)
                .distinct()
                .sorted()
                .toList();
    }
}
