package kr.sandan.approval;

import java.util.Collection;
import java.util.List;

/** What a module has people keep, and gives into the hands of others at a hand-over; published as a bean. */
public interface MovableItems {

    /** A short name that no other module has, such as {@code council}. */
    String name();

    /** Everything that an account keeps now, in the order in which a briefing lists it. */
    List<MovableItem> items(long account);

    /**
     * Gives items into other hands, in the transaction of the hand-over.
     *
     * @param keys keys of items that {@link #items} gave for the account that leaves
     */
    void move(Collection<String> keys, long from, long to);
}
