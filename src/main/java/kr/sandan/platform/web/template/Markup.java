package kr.sandan.platform.web.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** HTML being written to a page: every text and attribute value is escaped on its way in. */
final class Markup {

    private final Writer page;
    private final PageFrame frame;
    private final String contextPath;

    Markup(Writer page, PageFrame frame, String contextPath) {
        this.page = page;
        this.frame = frame;
        this.contextPath = contextPath;
    }

    PageFrame frame() {
        return frame;
    }

    /** A tag or several, as they are. */
    Markup tag(String tags) {
        try {
            page.write(tags);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Markup text(String text) {
        return tag(HtmlEscape.escapeHtml4Xml(text));
    }

    Markup attribute(String name, @Nullable String value) {
        return value == null ? this : tag(" ").tag(name).tag("=\"").text(value).tag("\"");
    }

    /** A link to a path within the context. */
    Markup href(String path) {
        return tag(" href=\"").text(contextPath).text(path).tag("\"");
    }

    /** The language of a text where it is not the page's. */
    Markup lang(String text) {
        return attribute("lang", frame.langOf(text));
    }
}
