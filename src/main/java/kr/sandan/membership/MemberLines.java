package kr.sandan.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationMatching;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.RegisterOrganisation;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the organisations that pasted or typed lines mean, and enters those that are not held yet. */
@Service
@Transactional
public class MemberLines {

    private static final String NEW = "new:";
    private static final int MOST = 500;
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{3}-?\\d{2}-?\\d{5}");

    private final OrganisationMatching matching;
    private final OrganisationService organisations;

    MemberLines(OrganisationMatching matching, OrganisationService organisations) {
        this.matching = matching;
        this.organisations = organisations;
    }

    /**
     * A line with what it may mean.
     *
     * @param name the organisation as it was written
     * @param sure the organisation that is surely meant, null where a person must say
     * @param candidates everything that may be meant
     */
    public record Line(String name, @Nullable Candidate sure, List<Candidate> candidates) {}

    /**
     * What each line may mean: the organisation first, its business number in any other cell if the table has one.
     *
     * @throws RuleBroken for too many lines, for one too long and for one with a resident number
     */
    @Transactional(readOnly = true)
    public List<Line> look(@Nullable String pasted) {
        List<OrganisationMatching.Line> asked = read(pasted);
        List<Match> matches = asked.isEmpty() ? List.of() : matching.match(asked);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++)
            lines.add(new Line(
                    String.valueOf(asked.get(at).name()),
                    matches.get(at).sure(),
                    matches.get(at).all()));
        return lines;
    }

    private static List<OrganisationMatching.Line> read(@Nullable String pasted) {
        if (pasted == null) return List.of();
        ResidentNumber.refuse("lines", pasted);
        List<String> lines = pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST) throw new RuleBroken("lines", "membership.lines.most", MOST);
        return lines.stream().map(MemberLines::line).toList();
    }

    private static OrganisationMatching.Line line(String line) {
        String[] cells = line.split("\\s*[\\t/,|]\\s*|\\s{2,}");
        String name = cells.length == 0 ? line : cells[0].strip();
        BusinessNumber number = null;
        for (String cell : cells) {
            if (NUMBER.matcher(cell).matches()) number = number(cell);
            else if (name.isEmpty()) name = cell;
        }
        if (name.length() > LONGEST) throw new RuleBroken("lines", "membership.lines.long", LONGEST);
        return new OrganisationMatching.Line(name.isEmpty() ? line : name, number);
    }

    private static BusinessNumber number(String cell) {
        try {
            return BusinessNumber.read(cell);
        } catch (RuleBroken wrong) {
            throw new RuleBroken("lines", wrong.messageKey(), wrong.arguments());
        }
    }

    /**
     * The organisations that are meant, in the order of the lines.
     *
     * @param choices for each line, in their order: nothing where what is sure holds, the number of an organisation held,
     *     or {@code new:} and the type of one to be entered; of another length they count for nothing
     * @param provenance on whose word new ones are entered
     * @throws RuleBroken where it is not clear what a line means
     */
    public List<Long> settle(@Nullable String pasted, List<String> choices, Provenance provenance) {
        List<Line> lines = look(pasted);
        boolean chosen = choices.size() == lines.size();
        Map<String, Long> entered = new LinkedHashMap<>();
        List<Long> settled = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String choice = chosen ? choices.get(at) : "";
            Line line = lines.get(at);
            settled.add(
                    choice.startsWith(NEW)
                            ? entered.computeIfAbsent(line.name(), name -> enter(name, type(choice), provenance))
                            : held(line, choice));
        }
        return settled;
    }

    private static long held(Line line, String choice) {
        if (choice.matches("\\d{1,18}")) {
            long id = Long.parseLong(choice);
            boolean offered = line.candidates().stream().anyMatch(candidate -> candidate.id() == id);
            if (offered) return id;
            throw new RuleBroken("lines", "membership.lines.choice", line.name());
        }
        Candidate sure = line.sure();
        if (sure == null) throw new RuleBroken("lines", "membership.lines.unclear", line.name());
        return sure.id();
    }

    private static OrganisationType type(String choice) {
        for (OrganisationType type : OrganisationType.values()) if (choice.equals(NEW + type)) return type;
        throw new RuleBroken("lines", "membership.lines.choice", choice);
    }

    private long enter(String name, OrganisationType type, Provenance provenance) {
        return organisations.register(new RegisterOrganisation(
                OrganisationFacts.named(name, type), null, List.of(), List.of(), false, provenance));
    }
}
