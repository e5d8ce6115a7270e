package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;

/**
 * A total whose parts stand in the sentences around it. Only consecutive figures of its dimension are tried, eight at
 * most, so the search grows with the text and not with the subsets of its figures; what does not come out even is not
 * reported, for such figures need not be parts.
 */
final class NearbyRule implements Rule {

    private static final int SENTENCES = 2;
    private static final int MOST_PARTS = 8;
    private static final int MOST_FIGURES = 24;
    private static final BigDecimal TELLING = BigDecimal.valueOf(20);

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 0; at < figures.size(); at++) {
            Figure total = figures.get(at);
            if (!Gaps.total(text, total) || total.value().signum() <= 0) continue;
            found.add(search(text, total, around(text, at)).orElseGet(() -> withoutParts(total)));
        }
        return found;
    }

    private static List<Figure> around(PressText text, int at) {
        List<Figure> figures = text.figures();
        Figure total = figures.get(at);
        int sentence = text.sentence(total.start());
        return figures.subList(Math.max(0, at - MOST_FIGURES), Math.min(figures.size(), at + MOST_FIGURES)).stream()
                .filter(figure -> figure != total && figure.dimension() == total.dimension())
                .filter(figure -> Math.abs(text.sentence(figure.start()) - sentence) <= SENTENCES)
                .toList();
    }

    private static Optional<Finding> search(PressText text, Figure total, List<Figure> near) {
        for (int from = 0; from < near.size(); from++) {
            for (int to = from + 2; to <= Math.min(near.size(), from + MOST_PARTS); to++) {
                List<Figure> parts = near.subList(from, to);
                if (parts.size() < 3 && total.value().compareTo(TELLING) < 0) continue;
                if (!Gaps.partsOf(total, parts)) return Optional.empty();
                BigDecimal sum = parts.stream().map(Figure::base).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(total.base()) == 0) return Optional.of(Sums.test(Kind.SUM, parts, total, false));
            }
        }
        return Optional.empty();
    }

    private static Finding withoutParts(Figure total) {
        return new Finding(Kind.SUM, Verdict.UNDECIDABLE, Reason.NO_PARTS, total, List.of(), "", null, total.unit());
    }
}
