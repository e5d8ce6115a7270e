package kr.sandan.activity;

import java.util.ArrayList;
import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationMatching;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.RegisterOrganisation;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the organisations that pasted lines of attendees mean, and enters those that are not held yet. */
@Service
@Transactional
public class AttendeeMatching {

    /** That a line means no organisation held. */
    public static final String NONE = "none";

    private static final String NEW = "new:";

    private final OrganisationMatching matching;
    private final OrganisationService organisations;
    private final SourceService sources;

    AttendeeMatching(OrganisationMatching matching, OrganisationService organisations, SourceService sources) {
        this.matching = matching;
        this.organisations = organisations;
        this.sources = sources;
    }

    /**
     * A line with what it may mean.
     *
     * @param attendee the line
     * @param sure the organisation that is surely meant, null where a person must say
     * @param candidates everything that may be meant
     */
    public record Line(Attendee attendee, @Nullable Candidate sure, List<Candidate> candidates) {}

    /** What each line may mean. */
    @Transactional(readOnly = true)
    public List<Line> look(List<Attendee> attendees) {
        List<OrganisationMatching.Line> asked = attendees.stream()
                .map(one -> new OrganisationMatching.Line(one.affiliation(), null))
                .toList();
        List<Match> matches = matching.match(asked);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < attendees.size(); at++) {
            Match match = matches.get(at);
            lines.add(new Line(attendees.get(at), match.sure(), match.all()));
        }
        return lines;
    }

    /**
     * The attendees with the organisations that are meant.
     *
     * @param choices for each line, in their order: nothing where what is sure holds, {@link #NONE}, the number of an
     *     organisation held, or {@code new:} and the type of one to be entered; of another length they count for nothing
     * @param facts the activity, which says where what is new is known from
     */
    public List<Attendee> settle(List<Attendee> attendees, List<String> choices, ActivityFacts facts) {
        if (attendees.isEmpty()) return attendees;
        List<Line> lines = look(attendees);
        boolean chosen = choices.size() == attendees.size();
        List<Attendee> settled = new ArrayList<>();
        Entering entering = new Entering(facts);
        for (int at = 0; at < lines.size(); at++)
            settled.add(settle(lines.get(at), chosen ? choices.get(at) : "", entering));
        return settled;
    }

    private Attendee settle(Line line, String choice, Entering entering) {
        Attendee attendee = line.attendee();
        if (choice.equals(NONE)) return attendee;
        if (choice.startsWith(NEW)) return attendee.of(entering.enter(attendee, type(choice)));
        if (choice.matches("\\d{1,18}")) {
            long id = Long.parseLong(choice);
            boolean offered = line.candidates().stream().anyMatch(candidate -> candidate.id() == id);
            if (!offered) throw new RuleBroken("attendees", "activity.attendees.choice", attendee.affiliation());
            return attendee.of(id);
        }
        Candidate sure = line.sure();
        return sure == null ? attendee : attendee.of(sure.id());
    }

    private static OrganisationType type(String choice) {
        try {
            return OrganisationType.valueOf(choice.substring(NEW.length()));
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken("attendees", "activity.attendees.choice", choice);
        }
    }

    /** Enters organisations on the word of one list of attendees, each name once. */
    private final class Entering {

        private final ActivityFacts facts;
        private final List<String> names = new ArrayList<>();
        private final List<Long> ids = new ArrayList<>();
        private @Nullable Long source;

        private Entering(ActivityFacts facts) {
            this.facts = facts;
        }

        private long enter(Attendee attendee, OrganisationType type) {
            int before = names.indexOf(attendee.affiliation());
            if (before >= 0) return ids.get(before);
            long id = organisations.register(new RegisterOrganisation(
                    OrganisationFacts.named(attendee.affiliation(), type),
                    null,
                    List.of(),
                    List.of(),
                    false,
                    Provenance.of(source())));
            names.add(attendee.affiliation());
            ids.add(id);
            return id;
        }

        private long source() {
            if (source == null)
                source = sources.register(new RegisterSource(
                        "참석자 명단: " + facts.title(),
                        facts.place(),
                        SourceKind.OTHER,
                        null,
                        null,
                        PartialDate.ofDay(facts.heldOn()),
                        null,
                        null,
                        null,
                        null,
                        false));
            return source;
        }
    }
}
