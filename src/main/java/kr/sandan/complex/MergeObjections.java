package kr.sandan.complex;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * What forbids two records of a complex to become one, said by modules that hold complexes by their number. Every bean of
 * this type is asked, when the merge is previewed and again when it is made.
 */
public interface MergeObjections {

    /** Every objection to merging the other record into the kept one; none where nothing is in the way. */
    List<Objection> objections(long keptId, long otherId);

    /**
     * One objection.
     *
     * @param words what is in the way and what to do about it
     * @param places the records it speaks of, in their order
     */
    record Objection(MessageSourceResolvable words, List<Place> places) {}

    /**
     * A record that an objection speaks of.
     *
     * @param path its page
     * @param name what it is called
     */
    record Place(String path, String name) {}
}
