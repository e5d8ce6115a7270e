package kr.sandan.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Span;
import org.jspecify.annotations.Nullable;

/** The round brackets of a text, with the figures inside each and the figure to which each belongs. */
record Brackets(PressText text, List<Span> pairs) {

    private static final int LONGEST = 400;
    private static final int FARTHEST = 30;

    static Brackets of(PressText text) {
        String plain = text.plain();
        List<Span> pairs = new ArrayList<>();
        Deque<Integer> opened = new ArrayDeque<>();
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if (sign == '(') opened.push(at);
            if (sign != ')' || opened.isEmpty()) continue;
            int from = opened.pop();
            if (at - from <= LONGEST) pairs.add(new Span(from, at));
        }
        return new Brackets(text, pairs);
    }

    /** The figures directly inside a pair, not those inside a pair within it. */
    List<Figure> inside(Span pair) {
        return text.figures().stream()
                .skip(firstFrom(pair.start()))
                .takeWhile(figure -> figure.start() < pair.end())
                .filter(figure -> depth(pair.start() + 1, figure.start()) == 0)
                .toList();
    }

    private int depth(int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            if (text.plain().charAt(at) == '(') depth++;
            if (text.plain().charAt(at) == ')') depth--;
        }
        return depth;
    }

    /** The figure shortly before a pair with nothing but its noun between, if there is one. */
    @Nullable
    Figure owner(Span pair) {
        int index = firstFrom(pair.start()) - 1;
        if (index < 0) return null;
        Figure owner = text.figures().get(index);
        String gap = text.between(owner.end(), pair.start());
        boolean near = gap.length() <= FARTHEST && gap.indexOf('.') < 0 && gap.indexOf(',') < 0 && gap.indexOf(')') < 0;
        return near && text.sentence(owner.start()) == text.sentence(pair.start()) ? owner : null;
    }

    /** The number of the first figure that begins at the place or behind it. */
    private int firstFrom(int at) {
        List<Figure> figures = text.figures();
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).start() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
