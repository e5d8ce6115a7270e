package kr.sandan.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One kind of record that has to be approved, published as a bean by the module that owns it.
 *
 * <p>The module tells {@link ApprovalService} when a record was made ({@code begin}) and changed ({@code edited}); people
 * hand it in, withdraw it, decide on it and reopen it on pages of this module or through the module's own. The module is
 * told in the same transaction, and may refuse with a {@link kr.sandan.platform.RuleBroken} what its own rules forbid:
 * nothing has happened then. It keeps every version of a record that was approved; the number of the last one approved is
 * kept here.
 */
public interface ApprovalKind {

    /** Its name in addresses and in the database: capitals, such as {@code ACTIVITY}. Never changes. */
    String name();

    /** Key of its title, such as {@code council.activity}. */
    String titleKey();

    /** The steps it takes until an administrator enters others; written down at the first start that knows the kind. */
    List<ChainStep> firstChain();

    /** Records in words, by number; a number that no record has is left out. Asked for whole pages of a list at once. */
    Map<Long, RecordLabel> labels(Collection<Long> recordIds, Locale locale);

    /**
     * What a version of a record says, field by field in the order of its form, so that whoever decides reads it and
     * comments on it.
     */
    List<RecordField> fields(long recordId, int version, Locale locale);

    /** Whether a record is complete enough to be handed in, so that its page offers it; what is not ready is refused too. */
    default boolean ready(long recordId) {
        return true;
    }

    /** Handed in to the first step. The place for what must be complete by then. */
    default void submitted(ApprovalMoved move) {}

    /** Given back to its keeper. */
    default void returned(ApprovalMoved move) {}

    /** Approved by the last step: this version is in force now. */
    default void approved(ApprovalMoved move) {}

    /** Taken back before it was decided on. */
    default void withdrawn(ApprovalMoved move) {}

    /** Opened again: the version approved stays in force and readable until another one is approved. */
    default void reopened(ApprovalMoved move) {}

    /** Given into the hands of a colleague. */
    default void handedOver(ApprovalMoved move, long keeper) {}

    /** Until when records should be handed in, by number, for lists of what is open; others are left out. */
    default Map<Long, LocalDate> deadlines(Collection<Long> recordIds) {
        return Map.of();
    }
}
