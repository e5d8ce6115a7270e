package kr.sandan.platform.web.template;

import java.io.Writer;
import java.util.function.BiConsumer;
import kr.sandan.platform.web.PageFrame;
import org.thymeleaf.util.IWritableCharSequence;

/**
 * The content of an element, written straight to the page when its turn comes. Whoever asks for its characters instead gets
 * them from a text of its own.
 */
final class MarkupBody<T> implements IWritableCharSequence {

    private final T value;
    private final BiConsumer<T, Markup> writer;
    private final PageFrame frame;
    private final String contextPath;

    MarkupBody(T value, BiConsumer<T, Markup> writer, PageFrame frame, String contextPath) {
        this.value = value;
        this.writer = writer;
        this.frame = frame;
        this.contextPath = contextPath;
    }

    @Override
    public void write(Writer page) {
        writer.accept(value, new Markup(page, frame, contextPath));
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        PageText text = new PageText();
        write(text);
        return text.toString();
    }
}
