package kr.sandan.search;

import java.util.List;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param groups by kind, in the order in which they are shown
 * @param forgiving whether nothing fitted as typed, and what is shown differs by one letter
 */
public record SearchFound(List<Group> groups, boolean forgiving) {

    /**
     * What was found of one kind.
     *
     * @param kind by code
     * @param titleKey key of its heading
     * @param total how many there are, or at least are
     * @param more whether there are more than were counted, as for a very short text
     * @param hits the best of them
     */
    public record Group(String kind, String titleKey, long total, boolean more, List<Hit> hits) {}

    /**
     * Something found.
     *
     * @param name the name by which it was found
     * @param label what it is called now
     * @param labelEn its English name, if it has one
     * @param note what tells it apart from others of its name
     * @param noteKey key of a word that tells it apart, such as its role
     * @param since since when it bears the name, where that is known
     * @param until from when on it bears it no more, where it ever ended
     * @param path where it stands
     */
    public record Hit(
            String name,
            String label,
            @Nullable String labelEn,
            @Nullable String note,
            @Nullable String noteKey,
            @Nullable PartialDate since,
            @Nullable PartialDate until,
            String path) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
