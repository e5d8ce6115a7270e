package kr.sandan.platform.web.template;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands within {@code <main>} of a page, where an account was shown it before and nothing that it is made of has
 * changed since; else the place where it is kept once the page is made. A model names it {@link #NAME}.
 */
public final class KeptMain {

    /** Name of it in the model of a page. */
    public static final String NAME = "keptMain";

    private static final String OPEN = "<main";
    private static final String CLOSE = "</main>";

    private final @Nullable String markup;
    private final Consumer<String> keep;

    KeptMain(@Nullable String markup, Consumer<String> keep) {
        this.markup = markup;
        this.keep = keep;
    }

    /** Whether it need not be made again. */
    public boolean present() {
        return markup != null;
    }

    /** Keeps it out of a page just made; a page without such an element keeps nothing. */
    void keepOutOf(String page) {
        if (markup != null) return;
        int open = page.indexOf(OPEN);
        int from = open < 0 ? -1 : page.indexOf('>', open) + 1;
        int to = page.lastIndexOf(CLOSE);
        if (from > 0 && to >= from) keep.accept(page.substring(from, to));
    }

    static void write(KeptMain kept, Markup page) {
        if (kept.markup != null) page.tag(kept.markup);
    }
}
