package kr.sandan.checker.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with the figures found in it. */
public final class PressText {

    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[가-힣)\\]\"'”’])\\.\\s+|[!?。]\\s+|\\n\\s*\\n|\\n(?=\\s*[-□■○●◇◆◈ㅇ❍·•∙※▪▫▶▷*⇒→<【ㅁ①-⑳])|\\n(?=\\s*(?:\\(?\\d{1,2}|[가-하])[.)]\\s)|\\n(?=[^\\n]*\\t)");

    private final String text;
    private final String plain;
    private final int replaced;
    private final List<Ignored> ignored;
    private final FigureReader reader;
    private final int[] sentences;

    private PressText(String text, int replaced) {
        this.text = text;
        this.replaced = replaced;
        plain = plain(text);
        ignored = NonQuantities.in(plain);
        reader = FigureReader.read(text, plain, ignored);
        sentences = sentences(plain);
    }

    /** Reads a text as it was pasted. What a reader cannot see (control signs, signs of direction) becomes a space. */
    public static PressText of(String pasted) {
        String lines = pasted.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder shown = new StringBuilder(lines);
        int replaced = 0;
        for (int at = 0; at < shown.length(); at++) {
            if (!unseen(shown.charAt(at))) continue;
            shown.setCharAt(at, ' ');
            replaced++;
        }
        return new PressText(shown.toString(), replaced);
    }

    private static boolean unseen(char sign) {
        if (sign == '\n' || sign == '\t') return false;
        return Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || sign == '\u2028'
                || sign == '\u2029'
                || sign == '\uffff'
                || sign == '\ufffe';
    }

    /** The same text, sign for sign, with digits, signs and spaces in their plain form. */
    private static String plain(String text) {
        char[] signs = text.toCharArray();
        for (int at = 0; at < signs.length; at++) signs[at] = plain(signs[at]);
        return new String(signs);
    }

    private static char plain(char sign) {
        if (sign >= '！' && sign <= '～') return (char) (sign - '！' + '!');
        return switch (sign) {
            case '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000' -> ' ';
            case '∼', '〜', '˜' -> '~';
            case '‘', '’', '′' -> '\'';
            case '−', '‐', '‑' -> '-';
            case 'ㆍ', '･', '‧' -> '·';
            case '٪' -> '%';
            default -> sign;
        };
    }

    private static int[] sentences(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Matcher end = SENTENCE.matcher(text); end.find(); ) starts.add(end.end());
        return starts.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    /** The text as it is shown; places are counted in it. */
    public String text() {
        return text;
    }

    /** The text with digits and signs in their plain form, of the same length. */
    public String plain() {
        return plain;
    }

    /** How many signs that cannot be seen were replaced by spaces. */
    public int replaced() {
        return replaced;
    }

    /** The figures in the order of the text. */
    public List<Figure> figures() {
        return reader.figures();
    }

    /** Whether it holds more figures than were read. */
    public boolean cut() {
        return reader.cut();
    }

    /** Digits that state no quantity, in the order of the text. */
    public List<Ignored> ignored() {
        return ignored;
    }

    /** Which sentence, bullet or line of a table a place is in, counted from 0. */
    public int sentence(int at) {
        int found = Arrays.binarySearch(sentences, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Where the sentence of a place ends. */
    public int sentenceEnd(int at) {
        int next = sentence(at) + 1;
        return next < sentences.length ? sentences[next] : plain.length();
    }

    /** Where the sentence of a place begins. */
    public int sentenceStart(int at) {
        return sentences[sentence(at)];
    }

    /** The plain text between two places. */
    public String between(int from, int to) {
        return from >= to ? "" : plain.substring(from, to);
    }

    /** What stands before a figure, at most so many signs, within its sentence. */
    public String before(Figure figure, int most) {
        return between(Math.max(sentenceStart(figure.start()), figure.start() - most), figure.start());
    }

    /** What stands after a figure, at most so many signs, within its sentence. */
    public String after(Figure figure, int most) {
        return between(figure.end(), Math.min(sentenceEnd(figure.start()), figure.end() + most));
    }
}
