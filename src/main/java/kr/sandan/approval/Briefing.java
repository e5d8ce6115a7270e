package kr.sandan.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over, as it stood then.
 *
 * @param enteredBy who did it
 * @param at when, in Seoul
 * @param note what the colleague should know, or null
 */
public record Briefing(
        long id,
        String from,
        String to,
        String enteredBy,
        String at,
        @Nullable String note,
        List<Item> items) {

    /** What became of an item. */
    public enum Outcome {
        /** It is in the colleague's hands. */
        MOVED,
        /** A record at a step that the colleague's own role decides too. */
        STEP_FOLLOWS,
        /** A record at a step that others decide, not the colleague. */
        STEP_STAYS,
        /** A record at a step that nobody else decides: an administrator has to give the role to somebody. */
        STEP_LOST,
        /** The colleague acts for somebody who is away, for the days that are left. */
        DEPUTY_MOVED,
        /** Nobody acts any more for somebody who is away. */
        DEPUTY_ENDED,
        /** A deputy of whoever left goes on. */
        DEPUTY_STAYS,
        /** The colleague has the same role. */
        RIGHT_SHARED,
        /** The colleague has another role: administrators were asked to look into it. */
        RIGHT_ASKED;

        public String messageKey() {
            return "approval.briefing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of the briefing.
     *
     * @param titleKey key of what kind of thing it is
     * @param stateKey key of how it stood, or null
     */
    public record Item(
            String titleKey,
            String label,
            String path,
            @Nullable String stateKey,
            @Nullable LocalDate due,
            Outcome outcome,
            @Nullable String note) {}

    /** What is in the colleague's hands now. */
    public List<Item> moved() {
        return items.stream().filter(item -> item.outcome() == Outcome.MOVED).toList();
    }

    /** Steps at which the person who left decided. */
    public List<Item> steps() {
        return of("STEP_");
    }

    /** Acting for others, and the rights of the person who left. */
    public List<Item> rights() {
        return Stream.concat(of("DEPUTY_").stream(), of("RIGHT_").stream()).toList();
    }

    private List<Item> of(String kind) {
        return items.stream()
                .filter(item -> item.outcome().name().startsWith(kind))
                .toList();
    }
}
