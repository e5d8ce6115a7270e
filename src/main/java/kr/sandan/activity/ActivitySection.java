package kr.sandan.activity;

import org.jspecify.annotations.Nullable;

/**
 * A section that another module adds to the page of an activity, such as the tasks that were found there. Every bean of
 * this type is asked, in the order of {@link #order()}.
 */
public interface ActivitySection {

    /** Its place on the page; the smallest comes first. */
    int order();

    /** Message key of its heading. */
    String titleKey();

    /** Template whose fragment {@code body} prints it; it reads its model as {@code section}. */
    String template();

    /**
     * What the body prints of an activity.
     *
     * @param mine whether the reader may change the activity
     * @return null where there is nothing to say: then the page has no such section
     */
    @Nullable
    Object model(ActivityDetail activity, boolean mine);

    /**
     * A button beside the title of the page.
     *
     * @param mine whether the reader may change the activity
     * @return null where there is none
     */
    @Nullable
    Button button(ActivityDetail activity, boolean mine);

    /** A button: where it leads within the context, and the key of its text. */
    record Button(String path, String textKey) {}
}
