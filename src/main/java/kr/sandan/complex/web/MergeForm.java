package kr.sandan.complex.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.complex.MergeComplexes;
import kr.sandan.complex.MergePlan;
import kr.sandan.complex.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to of a merge.
 *
 * @param version the mark of the plan that was shown
 * @param sourceId the registered source that says the two are one
 */
record MergeForm(
        @Nullable String version,

        @NotBlank(message = "{complex.form.source.choose}")
        @Pattern(regexp = "\\d{1,18}", message = "{complex.form.source.choose}")
        @Nullable
        String sourceId,

        @NotBlank(message = "{complex.reason.required}") @Size(max = 500) @Nullable
        String reason) {

    /** Parameters that decide a conflict begin so. */
    static final String PICK = "pick.";

    static final MergeForm EMPTY = new MergeForm(null, null, null);

    MergeComplexes toCommand(long kept, long other, Map<String, String> parameters) {
        Provenance provenance = new Provenance(Long.parseLong(String.valueOf(sourceId)), null, reason);
        return new MergeComplexes(kept, other, String.valueOf(version), picks(parameters), provenance);
    }

    private static Map<String, MergeComplexes.Pick> picks(Map<String, String> parameters) {
        Map<String, MergeComplexes.Pick> picks = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (!name.startsWith(PICK)) return;
            for (MergeComplexes.Pick pick : MergeComplexes.Pick.values())
                if (pick.name().equals(value)) picks.put(name.substring(PICK.length()), pick);
        });
        return picks;
    }

    /** Every conflict decided for one of the two; nothing decided for null. */
    static Map<String, String> picking(MergePlan plan, MergeComplexes.@Nullable Pick all) {
        Map<String, String> picks = new HashMap<>();
        if (all != null) plan.conflicts().forEach(conflict -> picks.put(PICK + conflict.key(), all.name()));
        return picks;
    }

    /** Whose saying was picked of a conflict, null where none was yet. */
    static @Nullable String picked(MergePlan.Conflict conflict, Map<String, String> parameters) {
        return parameters.get(PICK + conflict.key());
    }
}
