package kr.sandan.scenario.web;

import java.util.ArrayList;
import java.util.List;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.scenario.AddComplexes;
import kr.sandan.scenario.StepKind;
import kr.sandan.scenario.TrySites;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is to be tried with the sites ticked, or which complexes are to come in.
 *
 * @param act what is tried; for sites
 * @param siteIds the sites ticked
 * @param complexIds the complexes ticked; for additions
 * @param role as what they come in; for additions
 * @param hubId the hub under which they are to stand
 * @param version the version seen
 */
record ActForm(
        @Nullable String act,
        @Nullable List<@Nullable String> siteIds,
        @Nullable List<@Nullable String> complexIds,
        @Nullable String role,
        @Nullable String hubId,
        @Nullable String version) {

    static ActForm empty(int version) {
        return new ActForm(null, null, null, null, null, String.valueOf(version));
    }

    void check(boolean addition, BindingResult errors) {
        if (version == null) errors.reject("scenario.version.missing");
        FormErrors.requireReadable("version", version, "scenario.version.missing", Integer::valueOf, errors);
        FormErrors.requireReadable("hubId", hubId, "scenario.refused.choose-hub", Long::valueOf, errors);
        for (String id : chosen(addition ? complexIds : siteIds))
            FormErrors.requireReadable(
                    addition ? "complexIds" : "siteIds", id, "scenario.refused.none-ticked", Long::valueOf, errors);
        if (addition) {
            if (role == null) errors.rejectValue("role", "scenario.refused.role");
            FormErrors.requireReadable("role", role, "scenario.refused.role", DesignationRole::valueOf, errors);
        } else {
            if (act == null) errors.rejectValue("act", "scenario.refused.act");
            FormErrors.requireReadable("act", act, "scenario.refused.act", ActForm::act, errors);
        }
    }

    /** Something that can be tried with a site that is there. */
    private static StepKind act(String text) {
        StepKind kind = StepKind.valueOf(text);
        if (kind == StepKind.ADDED) throw new IllegalArgumentException(text);
        return kind;
    }

    TrySites toTry(long id) {
        return new TrySites(id, seen(), act(String.valueOf(act)), numbers(siteIds), hub());
    }

    AddComplexes toAdd(long id) {
        return new AddComplexes(id, seen(), numbers(complexIds), DesignationRole.valueOf(String.valueOf(role)), hub());
    }

    int seen() {
        return Integer.parseInt(String.valueOf(version));
    }

    /** The sites ticked, to be ticked again. */
    public List<String> ticked() {
        return chosen(siteIds);
    }

    private @Nullable Long hub() {
        return hubId == null ? null : Long.valueOf(hubId);
    }

    private static List<Long> numbers(@Nullable List<@Nullable String> ids) {
        return chosen(ids).stream().map(Long::valueOf).toList();
    }

    private static List<String> chosen(@Nullable List<@Nullable String> ids) {
        List<String> chosen = new ArrayList<>();
        if (ids != null) for (String id : ids) if (id != null) chosen.add(id);
        return chosen;
    }
}
