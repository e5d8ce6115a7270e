package kr.sandan.platform;

import java.time.LocalDate;

/** A change that takes effect on a day, as an administrator states it after a preview. */
public interface DatedChange {

    /** The first day of the new order. */
    LocalDate effectiveOn();

    /** Why it is entered. */
    String reason();

    /** Where it is stated. */
    String source();

    /** Revision of the history that the administrator saw. */
    long revision();

    /** One for each form shown; a second submission of the same form changes nothing. */
    String submissionKey();

    /** @throws RuleBroken where reason or source is missing */
    default void requireWords() {
        if (reason().isBlank()) throw new RuleBroken("reason", "platform.change.reason-missing");
        if (source().isBlank()) throw new RuleBroken("source", "platform.change.source-missing");
    }

    /**
     * Whether the change is to be made. To be asked while no other change can come in.
     *
     * @param alreadyMade whether a change with this submission key has been made
     * @param current revision of the history as it stands
     * @return false where the same form made it before
     * @throws StaleEdit where something was changed since the preview
     * @throws RuleBroken where reason or source is missing
     */
    default boolean isDue(boolean alreadyMade, long current) {
        if (alreadyMade) return false;
        if (current != revision()) throw new StaleEdit(getClass().getSimpleName(), revision());
        requireWords();
        return true;
    }
}
