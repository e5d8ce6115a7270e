package kr.sandan.checker.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the digits of a text that state no quantity: dates, telephone numbers, articles of a law, headings, names. */
final class NonQuantities {

    private record Shape(Ignored.Kind kind, Pattern pattern) {}

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String TO = "\\s?[~–-]\\s?";
    private static final String TICK = "['`´]";

    /** The first shape that fits takes the digits. */
    private static final List<Shape> SHAPES = List.of(
            shape(Ignored.Kind.ADDRESS, "https?://\\S{1,300}|www\\.\\S{1,300}|[\\w.+-]{1,64}@[\\w.-]{1,120}"),
            shape(Ignored.Kind.TELEPHONE, "(?<![\\d-])\\(?0\\d{1,2}\\)?[-.\\s)]\\s?\\d{3,4}[-.]\\d{4}(?![\\d-])"),
            shape(Ignored.Kind.TELEPHONE, "(?<![\\d-])(?:1[5-8]\\d{2}|\\d{3,4})-\\d{4}(?![\\d-])"),
            shape(Ignored.Kind.OTHER, "(?<!\\d)\\d{3}-\\d{2}-\\d{5}(?!\\d)|(?<!\\d)\\d+\\.\\d+\\.\\d+(?:\\.\\d+){1,8}"),
            shape(
                    Ignored.Kind.DATE,
                    YEAR + "\\s?([./-])\\s?\\d{1,2}\\s?\\1\\s?\\d{1,2}(?!\\d)\\.?(?:\\([월화수목금토일]\\))?"),
            shape(Ignored.Kind.DATE, TICK + "\\d{2}\\.\\s?\\d{1,2}(?:\\.\\s?\\d{1,2}(?!\\d))?\\.?월?"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.])" + YEAR + "\\.\\s?(?:1[0-2]|0?[1-9])(?![\\d,.%]|\\s?[개명건억만])\\.?월?"),
            shape(Ignored.Kind.DATE, "(?<!\\d)\\d{1,2}\\.\\s?\\d{1,2}\\.?\\s?\\([월화수목금토일]\\)"),
            shape(Ignored.Kind.DATE, "(?<![\\d.])\\d{1,2}\\.\\s?\\d{1,2}\\.?~\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.(?!\\d)"),
            shape(
                    Ignored.Kind.DATE,
                    "(?<![\\d,.])" + YEAR + "(?:" + TO + TICK + "?(?:19|20)?\\d{2})?\\s?(?:년(?!간|차)|학년도|회계연도)"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.])" + YEAR + TO + "(?:" + YEAR + "|" + TICK + "?\\d{2})(?![\\d,.])"),
            shape(Ignored.Kind.DATE, TICK + "\\d{2}(?:" + TO + TICK + "?\\d{2}(?!\\d))?\\s?(?:년|월)?"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.'])0\\d" + TO + TICK + "?[0-3]\\d(?![\\d,.])(?:년)?|(?<![\\d,.])0\\d년"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.])\\d{2}년\\s?\\d{1,2}월(?:\\s?\\d{1,2}일)?"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.])\\d{1,2}\\s?월(?:\\s?\\d{1,2}\\s?일)?(?:\\s?(?:초|말|중순))?"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.])\\d{1,2}" + "(?:" + TO + "\\d{1,2})?일(?!간|자리|반)|[1-4]/?[4]?분기"),
            shape(Ignored.Kind.DATE, "(?<![\\d,.])" + YEAR + "(?![\\d,.]|\\s?(?:[개곳명건원평%㎡십백천억만조회배톤]|여\\s?[개명건]))"),
            shape(Ignored.Kind.CLOCK, "(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])"),
            shape(
                    Ignored.Kind.CLOCK,
                    "(?:오전|오후|새벽|낮|밤)\\s?\\d{1,2}시(?:\\s?\\d{1,2}분)?|(?<![\\d,.])\\d{1,2}시\\s?\\d{1,2}분"),
            shape(Ignored.Kind.ORDINAL, "제\\s?\\d{1,6}(?:[~-]\\d{1,6})?\\s?(?:[조항호장절차회기대권편목관번부집]|단계)?"),
            shape(
                    Ignored.Kind.ORDINAL,
                    "(?<![\\d,.])\\d{1,4}(?:[~·-]\\d{1,3})?\\s?(?:단계|순위|번째|등급|페이지|번지|주년|년차|기수|차(?!례|량|로|세|종)|위(?!원|험|치|탁)|호(?![텔남주])|쪽|층|급|번(?!호))"),
            shape(
                    Ignored.Kind.ORDINAL,
                    "(?<![가-힣])(?:표|그림|붙임|별표|별지|부록|참고)\\s?\\d{1,3}(?:-\\d{1,3})?(?![\\d,.]|\\s?[개명건%])"),
            shape(Ignored.Kind.OTHER, "(?:만\\s)?\\d{1,3}(?:" + TO + "\\d{1,3})?세(?!대|트|계|미)"),
            shape(
                    Ignored.Kind.HEADING,
                    "(?m)^[ \\t]*(?:\\(?\\d{1,2}[.)](?=[ \\t]*[^\\d\\s])|\\d{1,2}-\\d{1,2}[.)]?[ \\t](?=[^\\t]*[가-힣]))"),
            shape(Ignored.Kind.NAME, "(?<![\\d,.])\\d\\+\\d(?![\\d,.]|\\s?[+=%])"),
            shape(Ignored.Kind.NAME, "\\d극\\s?\\d특|코로나\\s?19|(?<![\\w%])[A-Za-z][A-Za-z&]*[-_]?\\d[\\w.-]{0,40}"),
            shape(
                    Ignored.Kind.NAME,
                    "(?<![\\d,.])\\d+(?:-)?(?!m2|m²|km|kg|ha|kW|MW|m\\b|p\\b)[A-Za-z][A-Za-z]*(?![/])"),
            shape(Ignored.Kind.OTHER, "\\d{25,}"));

    private NonQuantities() {}

    private static Shape shape(Ignored.Kind kind, String pattern) {
        return new Shape(kind, Pattern.compile(pattern));
    }

    /** What states no quantity, in the order of the text; no two touch each other. */
    static List<Ignored> in(String text) {
        boolean[] taken = new boolean[text.length()];
        List<Ignored> found = new ArrayList<>();
        for (Shape shape : SHAPES) {
            for (Matcher matcher = shape.pattern().matcher(text); matcher.find(); ) {
                if (!free(taken, matcher.start(), matcher.end())) continue;
                for (int at = matcher.start(); at < matcher.end(); at++) taken[at] = true;
                found.add(new Ignored(new Span(matcher.start(), matcher.end()), shape.kind()));
            }
        }
        found.sort(Comparator.comparingInt(ignored -> ignored.span().start()));
        return found;
    }

    private static boolean free(boolean[] taken, int from, int to) {
        for (int at = from; at < to; at++) if (taken[at]) return false;
        return true;
    }
}
