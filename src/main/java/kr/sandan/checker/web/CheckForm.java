package kr.sandan.checker.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text to check as it is pasted, with what its reader ticked.
 *
 * @param text the text
 * @param part where the figures begin that are ticked as parts
 * @param total where the figure begins that is ticked as their total
 * @param of the mark of the text in which they were ticked
 */
record CheckForm(
        @Nullable String text,
        @Nullable List<Integer> part,
        @Nullable Integer total,
        @Nullable String of) {

    static CheckForm empty() {
        return new CheckForm(null, null, null, null);
    }

    /** The text that is checked, with line ends as browsers and files have them made equal. */
    String pasted() {
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A mark by which a text is known again; ticks count only in the text in which they were made. */
    String mark() {
        return Integer.toHexString(pasted().hashCode());
    }

    List<Integer> parts() {
        return part == null ? List.of() : part;
    }

    /** Everything ticked, the total with its parts. */
    Set<Integer> allTicked() {
        Set<Integer> all = new HashSet<>(parts());
        if (total != null) all.add(total);
        return all;
    }

    boolean ticked() {
        return !parts().isEmpty() || total != null;
    }

    /** Whether figures are ticked that belong to another text. */
    boolean outdated() {
        return ticked() && !mark().equals(of);
    }

    CheckForm unticked() {
        return new CheckForm(text, null, null, null);
    }
}
