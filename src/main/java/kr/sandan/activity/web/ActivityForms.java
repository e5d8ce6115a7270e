package kr.sandan.activity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.ActivityPages;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.activity.CostCategory;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms with something in them: empty ones, a copy of an activity, a draft, an activity as it stands. */
@Component
class ActivityForms {

    private final ActivityPages activities;
    private final ActivityQueries queries;
    private final Drafts drafts;
    private final Clock clock;

    ActivityForms(ActivityPages activities, ActivityQueries queries, Drafts drafts, Clock clock) {
        this.activities = activities;
        this.queries = queries;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What is asked for: a draft, a copy of one or of the last, or nothing but today. */
    ActivityForm fresh(@Nullable String draft, @Nullable String copy, @Nullable Long council) {
        if (draft != null) return kept(draft);
        Map<String, String> typed = new LinkedHashMap<>();
        if (copy != null) typed.putAll(copied(copy));
        if (council != null) typed.put("councilId", council.toString());
        typed.put("heldOn", today().toString());
        return ActivityForm.of(typed, null, SubmissionKey.fresh());
    }

    /** An activity as it stands, or as it was typed and not saved. */
    ActivityForm of(ActivityDetail activity, @Nullable String draft) {
        if (draft != null) return kept(draft);
        return ActivityForm.of(typed(activity), activity.version(), SubmissionKey.fresh());
    }

    /** What was typed and not saved. */
    ActivityForm kept(String draft) {
        return ActivityForm.of(drafts.typed(DraftController.FORM, draft), null, draft);
    }

    ActivityDetail held(long id) {
        return activities.find(id).orElseThrow(() -> new NotFound("activity", id));
    }

    /** Everything that stays the same from one time to the next: how many its days are, but not which, and not what came of it. */
    private Map<String, String> copied(String copy) {
        Optional<Long> id = copy.equals("last") ? queries.newest() : Optional.of(number(copy));
        if (id.isEmpty()) return Map.of();
        ActivityDetail held = held(id.get());
        Map<String, String> typed = typed(held);
        if (held.facts().lastOn() != null)
            typed.put("lastOn", today().plusDays(held.facts().days() - 1L).toString());
        for (String once : List.of("heldOn", "outcome", "discussion", "oddReason", "guests", "costs", "subsidy"))
            typed.remove(once);
        return typed;
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) throw new NotFound("activity", text);
        return Long.parseLong(text);
    }

    static Map<String, String> typed(ActivityDetail activity) {
        ActivityFacts facts = activity.facts();
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("councilId", String.valueOf(facts.councilId()));
        all.put(
                "otherCouncilIds",
                facts.otherCouncilIds().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        all.put("kind", facts.kind());
        all.put("heldOn", facts.heldOn().toString());
        all.put("lastOn", Objects.toString(facts.lastOn(), null));
        all.put("startsAt", facts.startsAt().toString());
        all.put("endsAt", facts.endsAt().toString());
        all.put("place", facts.place());
        all.put("title", facts.title());
        all.put("outcome", facts.outcome());
        all.put("agenda", facts.notes().agenda());
        all.put("discussion", facts.notes().discussion());
        all.put("partnersAbroad", facts.notes().partnersAbroad());
        all.put("guests", facts.guests() == 0 ? null : String.valueOf(facts.guests()));
        ActivityCosts costs = facts.costs();
        all.put("plannedCost", won(costs.planned()));
        all.put("costs", costs.spent().isEmpty() ? null : spent(costs));
        all.put("subsidy", won(costs.subsidy()));
        all.put("oddReason", activity.oddReason());
        return TypedForm.filled(all);
    }

    private static String spent(ActivityCosts costs) {
        List<String> lines = new ArrayList<>();
        for (CostCategory category : CostCategory.values()) {
            lines.add(Objects.requireNonNullElse(won(costs.spent().get(category)), ""));
        }
        return String.join("\n", lines);
    }

    /** As people read money; the form takes it so, too. */
    private static @Nullable String won(@Nullable Long amount) {
        return amount == null ? null : String.format(Locale.ROOT, "%,d", amount);
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
