package kr.sandan.cluster.taskforce;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A task force of a cluster.
 *
 * @param id its number, 0 before it is entered
 * @param head who leads it, null where nobody knows
 * @param headTitle the office in which they do
 * @param stated how many members a source states, the head not told apart; null where none does
 * @param subcommittees how many of them a source states
 * @param members those of whom the name is known
 * @param meetings in their order
 */
public record TaskForce(
        long id,
        long clusterId,
        String name,
        @Nullable String nameEn,
        @Nullable PartialDate formedOn,
        @Nullable String head,
        @Nullable String headTitle,
        @Nullable Integer stated,
        @Nullable Integer subcommittees,
        long sourceId,
        List<Member> members,
        List<Meeting> meetings) {

    private static final int MOST_MEMBERS = 1000;
    private static final int MOST_SUBCOMMITTEES = 100;

    /** What kind of body somebody comes from. */
    public enum Affiliation {
        /** 대학. */
        UNIVERSITY,
        /** 기업. */
        FIRM,
        /** 연구원. */
        INSTITUTE,
        /** 행정기관. */
        GOVERNMENT,
        /** 기타. */
        OTHER
    }

    /** Somebody of whom the name is known. */
    public record Member(
            String name, Affiliation affiliation, @Nullable String subcommittee, long sourceId) {}

    /**
     * A meeting.
     *
     * @param ordinal its sequence number
     * @param startsAt when it began, null where nobody knows
     * @param decision what was decided
     */
    public record Meeting(
            int ordinal,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            @Nullable String minutes,
            @Nullable String decision,
            long sourceId) {}

    public TaskForce {
        if (name.isBlank()) throw new RuleBroken("name", "taskforce.name.required");
        if (stated != null && (stated < 1 || stated > MOST_MEMBERS))
            throw new RuleBroken("members", "taskforce.members.range", MOST_MEMBERS);
        if (subcommittees != null && subcommittees > MOST_SUBCOMMITTEES)
            throw new RuleBroken("subcommittees", "taskforce.subcommittees.range", MOST_SUBCOMMITTEES);
    }

    /** How many members have no known name, the head counted as one of them; null where no source states how many there are. */
    public @Nullable Integer unnamed() {
        if (stated == null) return null;
        return Math.max(0, stated - members.size());
    }

    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }

    /** Refuses a meeting that cannot have been held. */
    void requireRoom(Meeting said, LocalDate today) {
        if (said.heldOn().isAfter(today)) throw new RuleBroken("heldOn", "taskforce.meeting.future");
        if (formedOn != null && said.heldOn().isBefore(formedOn.date()))
            throw new RuleBroken("heldOn", "taskforce.meeting.before", formedOn);
        for (Meeting held : meetings) {
            if (held.ordinal() == said.ordinal())
                throw new RuleBroken("ordinal", "taskforce.meeting.twice", said.ordinal());
            boolean before = held.ordinal() < said.ordinal();
            if (before ? held.heldOn().isAfter(said.heldOn()) : held.heldOn().isBefore(said.heldOn()))
                throw new RuleBroken("heldOn", "taskforce.meeting.order", held.ordinal(), held.heldOn());
        }
    }

    /** Refuses somebody who is in already, and more members than a source states. */
    void requireRoom(Member said) {
        boolean there = members.stream()
                .anyMatch(member -> member.name().equals(said.name()) && member.affiliation() == said.affiliation());
        if (there) throw new RuleBroken("name", "taskforce.member.twice", said.name());
        Integer unnamed = unnamed();
        if (unnamed != null && unnamed == 0)
            throw new RuleBroken("name", "taskforce.member.full", String.valueOf(stated));
    }
}
