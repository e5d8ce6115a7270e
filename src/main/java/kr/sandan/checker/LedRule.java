package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;

/** A total and then its parts: 160개 산단은 28개 거점단지와 132개 연계단지로 구분하되; 모두 72개다. 업종별로는 기계 31개, …. */
final class LedRule implements Rule {

    private static final int FARTHEST = 70;

    private static final Pattern DIVIDED =
            Pattern.compile("^[^.\\n]{0,25}?(?:으?로|이|가)?\\s?(?:구분|구성|나뉘|나누|나눠|분류|이뤄|이루어)");
    private static final Pattern BY_KIND = Pattern.compile("[가-힣]+별(?:로는|로|은)?\\s");
    private static final Pattern OTHER = Pattern.compile("이\\s?[중가]|그중|그\\s중|중\\s|가운데|보다|에서\\s|대비|증가|늘어|감소|매년|지난해|전년");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 0; at + 2 < figures.size(); at++) {
            Figure total = figures.get(at);
            Figure first = figures.get(at + 1);
            String gap = text.between(total.end(), first.start());
            int sentences = text.sentence(first.start()) - text.sentence(total.start());
            if (gap.length() > FARTHEST || sentences > 1 || OTHER.matcher(gap).find()) continue;
            if (gap.indexOf('\t') >= 0 || sentences == 0 && gap.indexOf('(') >= 0 && gap.indexOf(')') < 0) continue;
            List<Figure> parts = Gaps.from(text, at + 1);
            if (!Gaps.partsOf(total, parts) || !larger(total, parts)) continue;
            Figure last = parts.get(parts.size() - 1);
            Finding finding = best(parts, total, Gaps.open(text, last));
            boolean member = Gaps.list(gap) && !Gaps.total(text, total);
            boolean holds = finding.verdict() == Verdict.HOLDS && !member;
            if (holds || stated(text, total, gap, last, sentences)) found.add(finding);
        }
        return found;
    }

    /** Whether the words say that the total consists of what follows. */
    private static boolean stated(PressText text, Figure total, String gap, Figure last, int sentences) {
        if (sentences == 0 && DIVIDED.matcher(text.after(last, 40)).find()) return true;
        if (!Gaps.total(text, total)) return false;
        return sentences == 0 ? gap.length() <= 30 : BY_KIND.matcher(gap).find();
    }

    private static boolean larger(Figure total, List<Figure> parts) {
        return Sums.inUnitOf(total, parts).stream().allMatch(part -> part.base().compareTo(total.base()) < 0);
    }

    /** The whole list, or its beginning where only that makes the total. */
    private static Finding best(List<Figure> parts, Figure total, boolean open) {
        Finding whole = Sums.test(Kind.SUM, parts, total, open);
        for (int to = parts.size() - 1; whole.verdict() != Verdict.HOLDS && to > 1; to--) {
            Finding beginning = Sums.test(Kind.SUM, parts.subList(0, to), total, open);
            if (beginning.verdict() == Verdict.HOLDS && beginning.reason() == Reason.EXACT) return beginning;
        }
        return whole;
    }
}
