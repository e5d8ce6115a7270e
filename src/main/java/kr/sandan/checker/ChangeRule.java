package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;
import org.jspecify.annotations.Nullable;

/** A figure before, one after, and the change: 1,500억원에서 1,800억원으로 20% 늘었다; 310억원보다 9억이 증액된 319억원. */
final class ChangeRule implements Rule {

    private static final int FARTHEST = 60;

    private static final Pattern DIRECTION = Pattern.compile(
            "^\\s?(?:가|이|를|을|정도|만큼|씩)?\\s?(?:(증가|늘|상승|성장|확대|증액|추가|오른|오르|올라|올랐|급증|신장|상향|많아|높)|(감소|줄|하락|축소|감액|떨어|급감|내린|내렸|내려|삭감|하향|낮))");

    private static final Pattern BASE = Pattern.compile("보다|대비|에 비해|에 비하|에서(?:\\s|$)");
    private static final Pattern TO = Pattern.compile("^\\)?으?로\\s|^\\s?[가-힣]{0,6}\\($|^,?\\s?$");
    private static final Pattern TOLD = Pattern.compile("\\)?(?:으?로|,|인데|이며)[^.]*");
    private static final Pattern FROM = Pattern.compile("에서|→|->|보다|대비|이던|였던|이었던|⇒");

    /** A figure before and one after. */
    private record Pair(Figure before, Figure after) {}

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 1; at < figures.size(); at++) {
            Matcher direction = DIRECTION.matcher(text.after(figures.get(at), 14));
            if (!direction.find()) continue;
            Pair pair = pair(text, at);
            if (pair == null) continue;
            found.add(Changes.test(pair.before(), pair.after(), figures.get(at), direction.group(1) != null));
        }
        return found;
    }

    private static @Nullable Pair pair(PressText text, int at) {
        Figure change = text.figures().get(at);
        Figure one = near(text, at, at - 1);
        if (one == null) return null;
        String gap = text.between(one.end(), change.start());
        Figure two = near(text, at - 1, at - 2);
        if (BASE.matcher(gap).find()) {
            Figure next = near(text, at, at + 1);
            boolean leads = next != null
                    && fits(change, one, next)
                    && !FROM.matcher(text.between(change.end(), next.start())).find();
            if (next != null && leads) return new Pair(one, next);
            if (two == null
                    || !TOLD.matcher(text.between(two.end(), one.start())).matches()) return null;
            return fits(change, one, two) ? new Pair(one, two) : null;
        }
        if (two == null || !TO.matcher(gap).find()) return null;
        boolean from = FROM.matcher(text.between(two.end(), one.start())).find();
        return from && fits(change, two, one) ? new Pair(two, one) : null;
    }

    /** The figure of that number, if it stands near the other in the same sentence. */
    private static @Nullable Figure near(PressText text, int from, int number) {
        if (number < 0 || number >= text.figures().size()) return null;
        Figure one = text.figures().get(Math.min(from, number));
        Figure two = text.figures().get(Math.max(from, number));
        boolean near = two.start() - one.end() <= FARTHEST && text.sentence(one.start()) == text.sentence(two.start());
        return near ? text.figures().get(number) : null;
    }

    private static boolean fits(Figure change, Figure before, Figure after) {
        if (before.dimension() != after.dimension()) return false;
        if (before.dimension() == Dimension.TIME || before.base().signum() <= 0) return false;
        if (change.unit() == Unit.PERCENT)
            return before.unit() != Unit.NONE || before.value().signum() > 0;
        if (change.unit() == Unit.POINT) return before.unit() == Unit.PERCENT;
        return change.dimension() == before.dimension();
    }
}
