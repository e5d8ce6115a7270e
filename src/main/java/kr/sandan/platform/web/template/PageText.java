package kr.sandan.platform.web.template;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.Arrays;

/** The text of a page while it is being made: a writer without locks over one array. */
final class PageText extends PrintWriter {

    private char[] chars = new char[1 << 15];
    private int length;

    PageText() {
        super(Writer.nullWriter());
    }

    CharBuffer chars() {
        return CharBuffer.wrap(chars, 0, length);
    }

    private void room(int more) {
        if (chars.length - length < more) chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
    }

    @Override
    public void write(int one) {
        room(1);
        chars[length++] = (char) one;
    }

    @Override
    public void write(char[] text, int from, int count) {
        room(count);
        System.arraycopy(text, from, chars, length, count);
        length += count;
    }

    @Override
    public void write(char[] text) {
        write(text, 0, text.length);
    }

    @Override
    public void write(String text, int from, int count) {
        room(count);
        text.getChars(from, from + count, chars, length);
        length += count;
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
