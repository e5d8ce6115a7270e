package kr.sandan.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project.
 *
 * @param serviceId the service in whose name it is supported
 * @param officeId the headquarters that answers for it; null where no source tells
 * @param origin what it came from
 * @param industry the industry or technology it is about
 * @param mission the common problem and the aim
 * @param starts its first day, month or year, null where nobody knows
 * @param ends its last day, month or year
 * @param repeatReason why a firm gets the same service again in a year
 * @param sourceId the document that tells of it
 */
public record ProjectFacts(
        ProjectKind kind,
        @Nullable Long serviceId,
        @Nullable Long officeId,
        Origin origin,
        String title,
        @Nullable String titleEn,
        @Nullable String industry,
        @Nullable String mission,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        Costs costs,
        List<Participant> participants,
        List<Node> nodes,
        @Nullable String repeatReason,
        @Nullable Long sourceId) {

    private static final int MOST = 30;

    /**
     * What a project came from.
     *
     * @param councilId the council whose project it is
     * @param taskId the difficulty task that it answers
     * @param applicationId the application to a call that was selected
     */
    public record Origin(
            @Nullable Long councilId,
            @Nullable Long taskId,
            @Nullable Long applicationId) {

        public static final Origin NONE = new Origin(null, null, null);
    }

    /** Who leads it; null where nobody is named. */
    public @Nullable Participant lead() {
        for (Participant one : participants) if (one.role() == ParticipantRole.LEAD) return one;
        return null;
    }

    /** Refuses what no project can be, field by field in the order of the form. */
    void requireWhole() {
        if (title.isBlank()) throw new RuleBroken("title", "project.title.required");
        if (kind == ProjectKind.UNIT_TASK && origin.councilId() == null && sourceId == null)
            throw new RuleBroken("councilId", "project.council.required");
        if (kind == ProjectKind.CONSORTIUM && mission == null)
            throw new RuleBroken("mission", "project.mission.required");
        if (starts != null && ends != null && ends.lastDay().isBefore(starts.date()))
            throw new RuleBroken("ends", "project.period.order");
        costs.requireWhole();
        requireParticipants();
        requireNodes();
    }

    private void requireParticipants() {
        if (participants.size() > MOST) throw new RuleBroken("participants", "project.participant.many", MOST);
        Set<Long> named = new HashSet<>();
        for (Participant one : participants)
            if (!named.add(one.organisationId()))
                throw new RuleBroken("participants", "project.participant.twice", one.name());
        long leads = participants.stream()
                .filter(one -> one.role() == ParticipantRole.LEAD)
                .count();
        if (leads > 1) throw new RuleBroken("participants", "project.participant.leads");
        if (kind == ProjectKind.CONSORTIUM && (leads == 0 || participants.size() < 2))
            throw new RuleBroken("participants", "project.participant.consortium");
    }

    private void requireNodes() {
        if (nodes.size() > MOST) throw new RuleBroken("nodes", "project.node.many", MOST);
        if (kind == ProjectKind.LINKAGE && nodes.size() < 2) throw new RuleBroken("nodes", "project.node.few");
        Set<Long> named = new HashSet<>();
        for (Node node : nodes) {
            if (node.complexIds().isEmpty()) throw new RuleBroken("nodes", "project.node.empty", node.name());
            for (Long complex : node.complexIds())
                if (!named.add(complex)) throw new RuleBroken("nodes", "project.node.twice", node.name());
        }
    }
}
