package kr.sandan.call;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A section of the page of a call, such as its applications. Every bean of this type is asked, in the order of {@link
 * #order()}.
 */
public interface CallSection {

    /** Its place on the page; the smallest comes first. */
    int order();

    /** Message key of its heading. */
    String titleKey();

    /** Template whose fragment {@code body} prints it; it reads its model as {@code section}. */
    String template();

    /**
     * What the body prints of a call for the acting account.
     *
     * @return null where there is nothing that the account may see: then the page has no such section
     */
    @Nullable
    Object model(Call call, Locale locale);
}
