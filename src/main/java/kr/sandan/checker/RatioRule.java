package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;

/** So many of so many and their share: 240개 과제 가운데 36개(15%); 전체 240개의 15%인 36개. */
final class RatioRule implements Rule {

    private static final int FARTHEST = 45;

    private static final Pattern OF = Pattern.compile("(?:중|가운데|중에서)(?:\\s|에|$)");
    private static final Pattern SHARE = Pattern.compile("^[가-힣 ]{0,12}(?:\\(|로\\s|인\\s|,\\s?)(?:전체의\\s|약\\s)?$");
    private static final Pattern CHANGE = Pattern.compile("^\\s?(?:증|감|늘|줄|상승|하락|성장|확대|축소|↑|↓)");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 2; at < figures.size(); at++) {
            Figure one = figures.get(at - 2);
            Figure two = figures.get(at - 1);
            Figure three = figures.get(at);
            if (text.sentence(one.start()) != text.sentence(three.start())) continue;
            if (three.unit() == Unit.PERCENT && partThenShare(text, one, two, three))
                found.add(Changes.ratio(one, two, three));
            if (two.unit() == Unit.PERCENT && shareThenPart(text, one, two, three))
                found.add(Changes.ratio(one, three, two));
        }
        return found;
    }

    private static boolean partThenShare(PressText text, Figure whole, Figure part, Figure share) {
        String gap = text.between(whole.end(), part.start());
        return countable(whole, part)
                && gap.length() <= FARTHEST
                && OF.matcher(gap).find()
                && SHARE.matcher(text.between(part.end(), share.start())).matches()
                && !CHANGE.matcher(text.after(share, 8)).find();
    }

    private static boolean shareThenPart(PressText text, Figure whole, Figure share, Figure part) {
        return countable(whole, part)
                && text.between(whole.end(), share.start()).matches("[가-힣 ]{0,14}(?:의|중|가운데) (?:약 )?")
                && text.between(share.end(), part.start()).matches("(?:인|에 해당하는|에 달하는) (?:약 )?");
    }

    private static boolean countable(Figure whole, Figure part) {
        return whole.dimension() == part.dimension()
                && whole.unit() != Unit.PERCENT
                && whole.unit() != Unit.NONE
                && whole.base().signum() > 0
                && part.base().compareTo(whole.base()) <= 0;
    }
}
