package kr.sandan.call;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What an application says.
 *
 * @param organisationId the organisation that applies, null where a public body does
 * @param bodyId the public body that applies, null where an organisation does
 * @param officeId the headquarters in whose area it lies
 * @param requestedWon what is asked for, in won
 * @param ownWon what the applicant and the partners bring, in won
 * @param fundName the account of the budget in which the region ranked it, such as 혁신계정
 * @param priorityRank the rank that the region gave it there
 * @param initiator whose idea it was
 */
public record ApplicationFacts(
        @Nullable Long organisationId,
        @Nullable Long bodyId,
        @Nullable Long officeId,
        String title,
        @Nullable String summary,
        @Nullable Long requestedWon,
        @Nullable Long ownWon,
        @Nullable String fundName,
        @Nullable Integer priorityRank,
        @Nullable Initiator initiator,
        List<Application.Partner> partners) {

    private static final int MOST_PARTNERS = 30;
    private static final long MOST = 1_000_000_000_000_000L;

    void requireWhole() {
        if ((organisationId == null) == (bodyId == null))
            throw new RuleBroken("applicant", "call.application.applicant.required");
        if (title.isBlank()) throw new RuleBroken("title", "call.application.title.required");
        requireMoney("requested", requestedWon);
        requireMoney("own", ownWon);
        if (priorityRank != null && (priorityRank < 1 || priorityRank > 999))
            throw new RuleBroken("priorityRank", "call.application.rank.range");
        if (partners.size() > MOST_PARTNERS)
            throw new RuleBroken("partners", "call.application.partners.many", MOST_PARTNERS);
        Set<Long> named = new HashSet<>();
        if (organisationId != null) named.add(organisationId);
        for (Application.Partner partner : partners)
            if (!named.add(partner.organisationId()))
                throw new RuleBroken("partners", "call.application.partners.twice", partner.name());
    }

    private static void requireMoney(String field, @Nullable Long won) {
        if (won != null && (won < 0 || won > MOST)) throw new RuleBroken(field, "call.budget.range");
    }

    /** What an applicant must have said before it can be handed in. */
    void requireReady() {
        if (requestedWon == null) throw new RuleBroken("requested", "call.application.requested.required");
        if (summary == null) throw new RuleBroken("summary", "call.application.summary.required");
        if (officeId == null) throw new RuleBroken("officeId", "call.application.office.required");
    }
}
