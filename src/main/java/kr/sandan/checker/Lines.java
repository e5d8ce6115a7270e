package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;

/**
 * The lines of a text.
 *
 * @param start where a line begins
 * @param text its plain text
 * @param figures the figures in it
 */
record Lines(int start, String text, List<Figure> figures) {

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-□■○●◇◆◈ㅇ❍·•∙※▪▫▶▷*⇒→①-⑳]|\\(?\\d{1,2}[.)]\\s|[가-하]\\.\\s)");

    static List<Lines> of(PressText text) {
        List<Lines> lines = new ArrayList<>();
        List<Figure> figures = text.figures();
        int next = 0;
        int start = 0;
        for (String line : text.plain().split("\n", -1)) {
            List<Figure> within = new ArrayList<>();
            int end = start + line.length();
            while (next < figures.size() && figures.get(next).start() <= end) within.add(figures.get(next++));
            lines.add(new Lines(start, line, within));
            start = end + 1;
        }
        return lines;
    }

    boolean bullet() {
        return BULLET.matcher(text).find();
    }

    boolean blank() {
        return text.isBlank();
    }
}
