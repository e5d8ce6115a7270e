package kr.sandan.cluster;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A section of the page of a cluster, such as its designation. Every bean of this type is asked, in the order of {@link
 * #order()}.
 */
public interface ClusterSection {

    /** Its place on the page; the smallest comes first. */
    int order();

    /** Message key of its heading. */
    String titleKey();

    /** Template whose fragment {@code body} prints it; it reads its model as {@code section}. */
    String template();

    /**
     * What the body prints of a cluster on a day, as known on a day.
     *
     * @return null where there is nothing to say: then the page has no such section
     */
    @Nullable
    Object model(ClusterEntry cluster, AsOf asOf, Locale locale);
}
