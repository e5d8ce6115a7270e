package kr.sandan.activity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is typed, every field as it was written: what cannot be read is refused by {@link ActivityFormReader}
 * beside every other error, and nothing typed is lost.
 *
 * @param councilId the council that holds it
 * @param otherCouncilIds others that take part
 * @param lastOn the last of several days, empty where it has but one
 * @param attendees pasted lines, the organisation first
 * @param choices for each line of attendees what it means
 * @param costs what was spent, in the order of the categories
 * @param subsidy how much of it programme money paid
 * @param removed attendees named already that did not come
 * @param reason why it is changed; none for a new one
 * @param version that the person saw; none for a new one
 * @param submissionKey the form's own key
 */
record ActivityForm(
        @NotBlank(message = "{activity.council.required}") @Nullable
        String councilId,

        @Nullable List<@Nullable String> otherCouncilIds,

        @NotBlank(message = "{activity.kind.required}") @Nullable
        String kind,

        @NotBlank(message = "{activity.heldOn.required}") @Nullable
        String heldOn,

        @Nullable String lastOn,

        @NotBlank(message = "{activity.startsAt.required}") @Nullable
        String startsAt,

        @NotBlank(message = "{activity.endsAt.required}") @Nullable
        String endsAt,

        @NotBlank(message = "{activity.place.required}") @Nullable
        String place,

        @NotBlank(message = "{activity.title.required}") @Nullable
        String title,

        @Size(max = 10000) @Nullable String outcome,
        @Size(max = 20000) @Nullable String attendees,
        @Nullable List<@Nullable String> choices,
        @Nullable String consentOn,
        @Size(max = 10000) @Nullable String agenda,
        @Size(max = 10000) @Nullable String discussion,
        @Size(max = 10000) @Nullable String partnersAbroad,
        @Nullable String guests,
        @Nullable String plannedCost,
        @Nullable List<@Nullable String> costs,
        @Nullable String subsidy,
        @Nullable String every,
        @Nullable String times,
        @Nullable List<@Nullable String> removed,
        @Size(max = 500) @Nullable String oddReason,
        @Nullable String reason,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    private static final String BETWEEN = "\n";

    /** A form with some fields filled in, by their names. */
    static ActivityForm of(Map<String, String> typed, @Nullable Integer version, String key) {
        return new ActivityForm(
                typed.get("councilId"),
                several(typed.get("otherCouncilIds")),
                typed.get("kind"),
                typed.get("heldOn"),
                typed.get("lastOn"),
                typed.get("startsAt"),
                typed.get("endsAt"),
                typed.get("place"),
                typed.get("title"),
                typed.get("outcome"),
                typed.get("attendees"),
                several(typed.get("choices")),
                typed.get("consentOn"),
                typed.get("agenda"),
                typed.get("discussion"),
                typed.get("partnersAbroad"),
                typed.get("guests"),
                typed.get("plannedCost"),
                several(typed.get("costs")),
                typed.get("subsidy"),
                typed.get("every"),
                typed.get("times"),
                several(typed.get("removed")),
                typed.get("oddReason"),
                typed.get("reason"),
                version == null ? typed.get("version") : version.toString(),
                key);
    }

    /** What is filled in, by name, as a draft keeps it. */
    Map<String, String> typed() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("councilId", councilId);
        all.put("otherCouncilIds", joined(otherCouncilIds));
        all.put("kind", kind);
        all.put("heldOn", heldOn);
        all.put("lastOn", lastOn);
        all.put("startsAt", startsAt);
        all.put("endsAt", endsAt);
        all.put("place", place);
        all.put("title", title);
        all.put("outcome", outcome);
        all.put("attendees", attendees);
        all.put("consentOn", consentOn);
        all.put("agenda", agenda);
        all.put("discussion", discussion);
        all.put("partnersAbroad", partnersAbroad);
        all.put("guests", guests);
        all.put("plannedCost", plannedCost);
        all.put("costs", joined(costs));
        all.put("subsidy", subsidy);
        all.put("every", every);
        all.put("times", times);
        all.put("removed", joined(removed));
        all.put("oddReason", oddReason);
        all.put("reason", reason);
        all.put("version", version);
        return TypedForm.filled(all);
    }

    /** The form's own key, a new one where it lost its own. */
    String key() {
        return SubmissionKey.of(submissionKey);
    }

    /** The amount of a category as it was typed. */
    public String cost(int place) {
        return costs == null || place >= costs.size() ? "" : Objects.requireNonNullElse(costs.get(place), "");
    }

    /** The choice for a line of attendees. */
    public String choice(int line) {
        return choices == null || line >= choices.size() ? "" : Objects.requireNonNullElse(choices.get(line), "");
    }

    /** Whether anything is typed in what the page folds away. */
    public boolean isFurther() {
        return Stream.of(lastOn, guests, agenda, discussion, partnersAbroad, plannedCost, subsidy, every, times)
                        .anyMatch(text -> text != null && !text.isEmpty())
                || Stream.of(given(costs), given(otherCouncilIds))
                        .flatMap(List::stream)
                        .anyMatch(text -> !text.isEmpty());
    }

    static List<String> given(@Nullable List<@Nullable String> texts) {
        List<String> given = new ArrayList<>();
        if (texts != null) for (String text : texts) given.add(text == null ? "" : text);
        return given;
    }

    private static @Nullable String joined(@Nullable List<@Nullable String> texts) {
        return texts == null ? null : String.join(BETWEEN, given(texts));
    }

    private static List<@Nullable String> several(@Nullable String joined) {
        return joined == null ? new ArrayList<>() : new ArrayList<>(List.of(joined.split(BETWEEN, -1)));
    }
}
