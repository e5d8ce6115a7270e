package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Span;

/** A total with its parts in brackets behind it: 총 611개 단지(국가 24, 일반 267, 농공 320). */
final class BracketRule implements Rule {

    /** Figures of other times or of other things than parts. */
    private static final Pattern OTHER = Pattern.compile("전년|작년|지난해|올해|목표|기존|당초|누적|누계|최소|최대|평균|당\\s|대비|증|감|년");

    @Override
    public List<Finding> in(PressText text) {
        Brackets brackets = Brackets.of(text);
        List<Finding> found = new ArrayList<>();
        for (Span pair : brackets.pairs()) {
            Figure total = brackets.owner(pair);
            List<Figure> parts = brackets.inside(pair);
            if (total == null || !Gaps.partsOf(total, parts) || !listed(text, parts)) continue;
            if (parts.stream().anyMatch(part -> part.dimension() == Dimension.TIME)) continue;
            Figure last = parts.get(parts.size() - 1);
            Finding finding = Sums.test(Kind.SUM, parts, total, Gaps.open(text, last));
            boolean doubtful =
                    OTHER.matcher(text.between(pair.start(), pair.end())).find();
            if (!doubtful || finding.verdict() == Verdict.HOLDS || Gaps.total(text, total)) found.add(finding);
        }
        return found;
    }

    private static boolean listed(PressText text, List<Figure> parts) {
        for (int at = 1; at < parts.size(); at++) {
            String gap = text.between(parts.get(at - 1).end(), parts.get(at).start());
            if (!Gaps.list(gap)) return false;
        }
        return true;
    }
}
