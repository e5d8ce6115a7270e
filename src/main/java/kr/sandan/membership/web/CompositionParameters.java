package kr.sandan.membership.web;

import kr.sandan.council.CouncilEntry;
import kr.sandan.membership.Composition;
import kr.sandan.membership.Composition.State;
import kr.sandan.membership.CompositionKind;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of what councils lack, as addresses have them.
 *
 * @param state what a rule finds; those that break one where nothing is said, {@code ALL} for every council
 */
record CompositionParameters(
        @Nullable Long office,
        @Nullable String rule,
        @Nullable String state,
        @Nullable String sample) {

    static final String ALL = "ALL";

    /** @throws BadParameter for a value that no page offers */
    void check() {
        kind();
        wanted();
        if (sample != null && !sample.isBlank() && !sample.equals("true") && !sample.equals("false"))
            throw new BadParameter("sample", sample);
    }

    private @Nullable CompositionKind kind() {
        return rule == null || rule.isBlank() ? null : BadParameter.among(CompositionKind.values(), "rule", rule);
    }

    /** The state asked for; null for all. */
    private @Nullable State wanted() {
        if (state == null || state.isBlank()) return State.BROKEN;
        return state.equals(ALL) ? null : BadParameter.among(State.values(), "state", state);
    }

    boolean fits(CouncilEntry council, Composition made) {
        return (office == null || council.offices().contains(office)) && fitsButOffice(council, made);
    }

    boolean fitsButOffice(CouncilEntry council, Composition made) {
        CompositionKind kind = kind();
        State wanted = wanted();
        boolean sampled = sample == null || sample.isBlank() || council.sample() == sample.equals("true");
        if (!sampled) return false;
        if (kind == null && wanted == null) return true;
        return made.findings().stream()
                .anyMatch(finding ->
                        (kind == null || finding.kind() == kind) && (wanted == null || finding.state() == wanted));
    }
}
