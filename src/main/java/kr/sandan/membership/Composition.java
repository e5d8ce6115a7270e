package kr.sandan.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.sandan.organisation.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What a council is made up of on a day, judged by the rules of that day.
 *
 * @param councilId the council
 * @param members how many belong to it
 * @param types of which kinds
 * @param linked the complexes linked to its hubs, with who of them takes part
 * @param attending how many members came to anything within the last twelve months
 * @param findings what each rule of the day finds
 */
public record Composition(
        long councilId,
        long members,
        Set<OrganisationType> types,
        List<Linked> linked,
        long attending,
        List<Finding> findings) {

    /**
     * A linked complex.
     *
     * @param siteId its designation
     * @param name what it is called on the day
     * @param nameEn the same in English, if known
     * @param members how many members sit there
     * @param came how many organisations that sit there came to anything within the last twelve months
     * @param last the last day on which one came, null where none did
     */
    public record Linked(
            long siteId,
            String name,
            @Nullable String nameEn,
            long members,
            long came,
            @Nullable LocalDate last) {

        public boolean takesPart() {
            return members > 0 || came > 0;
        }
    }

    /** What a rule finds of a council. */
    public enum State {
        /** 충족. */
        KEPT,
        /** 미달. */
        BROKEN,
        /** 예외 적용: broken, and waived for the day. */
        WAIVED,
        /** 확인 불가: nobody is recorded as a member, so nothing can be said. */
        UNKNOWN
    }

    /**
     * What one rule finds.
     *
     * @param rule the rule of the day
     * @param state what it finds
     * @param actual how many there are, of what the rule counts
     * @param missing the linked complexes that do not take part
     * @param waiver the waiver of the day
     */
    public record Finding(
            CompositionRule rule,
            State state,
            long actual,
            List<Linked> missing,
            @Nullable Waiver waiver) {

        public CompositionKind kind() {
            return rule.kind();
        }

        /** How many are missing. */
        public long lacking() {
            return rule.threshold() == null ? missing.size() : Math.max(0, rule.threshold() - actual);
        }
    }

    /** Judges by the rules of a day. */
    static Composition judged(
            long councilId,
            long members,
            Set<OrganisationType> types,
            List<Linked> linked,
            long attending,
            List<CompositionRule> rules,
            List<Waiver> waivers) {
        List<Finding> findings = rules.stream()
                .filter(rule -> rule.kind().asksNumber() || !linked.isEmpty())
                .map(rule -> judge(rule, members, types, linked, waivers))
                .toList();
        return new Composition(councilId, members, types, linked, attending, findings);
    }

    private static Finding judge(
            CompositionRule rule,
            long members,
            Set<OrganisationType> types,
            List<Linked> linked,
            List<Waiver> waivers) {
        List<Linked> missing = rule.kind().asksNumber()
                ? List.of()
                : linked.stream().filter(site -> !site.takesPart()).toList();
        long actual = switch (rule.kind()) {
            case MEMBERS_AT_LEAST -> members;
            case TYPES_AT_LEAST -> types.size();
            case LINKED_TAKE_PART -> linked.size() - missing.size();
        };
        boolean kept = rule.threshold() == null ? missing.isEmpty() : actual >= rule.threshold();
        Waiver waiver = waivers.stream()
                .filter(one -> one.kind() == rule.kind())
                .findFirst()
                .orElse(null);
        boolean unknown = members == 0 && actual == 0;
        State state = kept ? State.KEPT : waiver != null ? State.WAIVED : unknown ? State.UNKNOWN : State.BROKEN;
        return new Finding(rule, state, actual, missing, waiver);
    }

    public boolean hasState(State state) {
        return findings.stream().anyMatch(finding -> finding.state() == state);
    }

    public List<Finding> findings(State state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }
}
