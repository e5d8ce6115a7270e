package kr.sandan.organisation;

import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A section that another module adds to the page of an organisation. Every bean of this type is asked, in the order of
 * {@link #order()}; each section has an anchor and a heading of its own.
 */
public interface OrganisationSection {

    /** Its place on the page; the smallest comes first. */
    int order();

    /** Message key of its heading. */
    String titleKey();

    /** Template whose fragment {@code body} prints it, such as {@code council/organisation}; it reads {@code section}. */
    String template();

    /**
     * What the body prints of an organisation on a day, as known on a day.
     *
     * @return null where there is nothing to say: then the page has no such section
     */
    @Nullable
    Object model(long organisationId, AsOf asOf);
}
