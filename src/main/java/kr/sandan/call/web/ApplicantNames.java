package kr.sandan.call.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.sandan.call.Application;
import kr.sandan.call.PartnerRole;
import kr.sandan.organisation.OrganisationMatching;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the registry the organisations that forms name. */
@Component
public class ApplicantNames {

    private static final String NUMBERED = "#";

    private final OrganisationMatching matching;

    ApplicantNames(OrganisationMatching matching) {
        this.matching = matching;
    }

    /**
     * The organisation of a name, or of {@code name #number} where several bear it.
     *
     * @throws RuleBroken where none is held, or several are: then with their numbers
     */
    public @Nullable Long find(String field, @Nullable String typed) {
        if (typed == null) return null;
        int mark = typed.lastIndexOf(NUMBERED);
        String name = mark < 0 ? typed.strip() : typed.substring(0, mark).strip();
        String number = mark < 0 ? "" : typed.substring(mark + 1).strip();
        Match match = matching.match(List.of(new OrganisationMatching.Line(name, null)))
                .get(0);
        for (Candidate one : match.all()) if (String.valueOf(one.id()).equals(number)) return one.id();
        Candidate sure = match.sure();
        if (sure != null && number.isEmpty()) return sure.id();
        if (match.all().isEmpty()) throw new RuleBroken(field, "call.organisation.none", name);
        String choices = match.all().stream()
                .limit(5)
                .map(one -> one.name() + " " + NUMBERED + one.id())
                .collect(Collectors.joining(", "));
        throw new RuleBroken(field, "call.organisation.several", name, choices);
    }

    List<Application.Partner> partners(List<ApplicationForm.Row> rows) {
        List<Application.Partner> partners = new ArrayList<>();
        for (ApplicationForm.Row row : rows) {
            if (row.name() == null) continue;
            long id = Objects.requireNonNull(find("partners", row.name()));
            PartnerRole role = Typed.choice(PartnerRole.values(), "partners", row.role());
            partners.add(new Application.Partner(
                    id,
                    row.name().replaceAll("\\s*#\\d+\\s*$", "").strip(),
                    role == null ? PartnerRole.PARTICIPANT : role));
        }
        return partners;
    }
}
