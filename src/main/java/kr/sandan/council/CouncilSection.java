package kr.sandan.council;

import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A section that another module adds to the page of a council, such as what it did. Every bean of this type is asked, in
 * the order of {@link #order()}.
 */
public interface CouncilSection {

    /** Its place on the page; the smallest comes first. */
    int order();

    /** Message key of its heading. */
    String titleKey();

    /** Template whose fragment {@code body} prints it; it reads its model as {@code section}. */
    String template();

    /**
     * What the body prints of a council on a day, as known on a day.
     *
     * @return null where there is nothing to say: then the page has no such section
     */
    @Nullable
    Object model(CouncilEntry council, AsOf asOf);
}
