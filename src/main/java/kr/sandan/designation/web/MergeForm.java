package kr.sandan.designation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.Provenance;
import kr.sandan.designation.MergeSites;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a person typed of a merge.
 *
 * @param day the first day of the new site
 * @param others the designations merged with the one of the page, each as {@code 40.3}: its number and the version seen
 * @param name what the new site is called
 * @param version the version seen of the one of the page
 * @param submissionKey the form's own key
 */
record MergeForm(
        @Nullable String day,
        @Nullable List<String> others,

        @NotBlank(message = "{designation.name.required}") @Size(max = 100) @Nullable
        String name,

        @Size(max = 100) @Nullable String nameEn,
        @Nullable String sourceId,
        @Size(max = 300) @Nullable String sourceTitle,
        @Size(max = 100) @Nullable String sourcePublisher,
        @Nullable String sourceDate,

        @NotBlank(message = "{designation.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    static MergeForm empty(int version, String key) {
        return new MergeForm(null, List.of(), null, null, null, null, null, null, null, String.valueOf(version), key);
    }

    Typed.Source source() {
        return new Typed.Source(sourceId, sourceTitle, sourcePublisher, sourceDate, reason);
    }

    /** The versions seen of the others, by their numbers as texts. */
    Map<String, String> seen() {
        Map<String, String> seen = new HashMap<>();
        for (String other : others == null ? List.<String>of() : others) {
            int dot = other.indexOf('.');
            if (dot > 0) seen.put(other.substring(0, dot), other.substring(dot + 1));
        }
        return seen;
    }

    void check(BindingResult errors) {
        if (day == null) errors.rejectValue("day", "designation.form.day.required");
        Typed.checkAct(day, version, source(), errors);
        if (seen().isEmpty()) errors.rejectValue("others", "designation.merge.two");
        seen().forEach((id, seen) -> {
            Typed.read("others", id, "designation.form.version.missing", Long::valueOf, errors);
            Typed.read("others", seen, "designation.form.version.missing", Integer::valueOf, errors);
        });
    }

    MergeSites command(long id, Provenance told) {
        Map<Long, Integer> versions = new HashMap<>();
        seen().forEach((other, seen) -> versions.put(Long.valueOf(other), Integer.valueOf(seen)));
        versions.put(id, Integer.parseInt(String.valueOf(version)));
        return new MergeSites(versions, PartialDate.parse(String.valueOf(day)), String.valueOf(name), nameEn, told);
    }
}
