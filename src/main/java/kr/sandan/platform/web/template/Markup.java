package kr.sandan.platform.web.template;

import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** HTML being written: every text and attribute value is escaped on its way in. */
final class Markup {

    private final StringBuilder html = new StringBuilder(1 << 15);
    private final PageFrame frame;
    private final String contextPath;

    Markup(PageFrame frame, String contextPath) {
        this.frame = frame;
        this.contextPath = contextPath;
    }

    PageFrame frame() {
        return frame;
    }

    /** A tag or several, as they are. */
    Markup tag(String tags) {
        html.append(tags);
        return this;
    }

    Markup text(String text) {
        html.append(HtmlEscape.escapeHtml4Xml(text));
        return this;
    }

    Markup attribute(String name, @Nullable String value) {
        if (value != null)
            html.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(HtmlEscape.escapeHtml4Xml(value))
                    .append('"');
        return this;
    }

    /** A link to a path within the context. */
    Markup href(String path) {
        return attribute("href", contextPath + path);
    }

    /** The language of a text where it is not the page's. */
    Markup lang(String text) {
        return attribute("lang", frame.langOf(text));
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
