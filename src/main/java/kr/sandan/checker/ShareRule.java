package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;

/** Shares of one whole in one list: 비중은 기계 46.2%, 전기전자 28.5%, …. */
final class ShareRule implements Rule {

    private static final Pattern WHOLE = Pattern.compile("비중|비율|구성|분포|배분|재원|분담");
    private static final Pattern OTHER = Pattern.compile("순으로|순이|순$|나머지|복수|상위|증가|감소|늘|줄|성장|상승|하락|인상|인하|수익률|가동률|만족도|달성");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 0; at < figures.size(); ) {
            List<Figure> parts = Gaps.from(text, at);
            if (figures.get(at).unit() == Unit.PERCENT && parts.size() > 1) consider(text, parts, found);
            at += figures.get(at).unit() == Unit.PERCENT ? parts.size() : 1;
        }
        return found;
    }

    private static void consider(PressText text, List<Figure> parts, List<Finding> found) {
        Figure first = parts.get(0);
        String sentence = text.between(text.sentenceStart(first.start()), text.sentenceEnd(first.start()));
        if (sentence.length() > 400 || OTHER.matcher(sentence).find()) return;
        boolean whole = WHOLE.matcher(sentence).find();
        Figure last = parts.get(parts.size() - 1);
        Finding finding = Sums.shares(parts, Gaps.open(text, last));
        BigDecimal off = finding.difference() == null ? BigDecimal.ZERO : finding.difference();
        boolean near = off.abs().compareTo(BigDecimal.TEN) <= 0;
        boolean above = off.signum() > 0;
        boolean likely = parts.size() > 2 ? near || whole && above : near && whole;
        if (finding.verdict() == Verdict.HOLDS || likely) found.add(finding);
    }
}
