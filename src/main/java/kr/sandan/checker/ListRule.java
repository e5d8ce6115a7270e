package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;

/** Parts and then their total in one sentence: 기계 18개, 전자 20개, 화학 16개 등 총 54개. */
final class ListRule implements Rule {

    private static final int FARTHEST = 45;

    private static final Pattern TOTAL = Pattern.compile("등|총|모두|전체|합계|도합|합쳐|합하|합해|합산|합한|전부|통틀어|누계");

    private static final Pattern CLAUSE = Pattern.compile("했|하였|하며|하고|냈|됐|었으며|았으며|중\\s|가운데|보다|에서\\s|대비");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 2; at < figures.size(); at++) {
            Figure total = figures.get(at);
            Figure last = figures.get(at - 1);
            String gap = text.between(last.end(), total.start());
            if (gap.length() > FARTHEST || text.sentence(last.start()) != text.sentence(total.start())) continue;
            if (CLAUSE.matcher(gap).find()) continue;
            List<Figure> parts = Gaps.upTo(text, at - 1);
            if (!Gaps.partsOf(total, parts)) continue;
            Finding finding = best(parts, total, Gaps.open(text, last));
            if (TOTAL.matcher(gap).find() || finding.verdict() == Verdict.HOLDS && parts.size() > 2) found.add(finding);
        }
        return found;
    }

    /** The whole list, or its end where only that makes the total. */
    private static Finding best(List<Figure> parts, Figure total, boolean open) {
        Finding whole = Sums.test(Kind.SUM, parts, total, open);
        for (int from = 1; whole.verdict() != Verdict.HOLDS && from < parts.size() - 1; from++) {
            Finding end = Sums.test(Kind.SUM, parts.subList(from, parts.size()), total, open);
            if (end.verdict() == Verdict.HOLDS && end.reason() == Reason.EXACT) return end;
        }
        return whole;
    }
}
