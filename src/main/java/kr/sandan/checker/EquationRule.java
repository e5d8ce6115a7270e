package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;
import org.jspecify.annotations.Nullable;

/** A calculation with its signs: 국비 40억원 + 도비 18억원 = 58억원; 2억원 × 25개 = 50억원. */
final class EquationRule implements Rule {

    private static final Pattern SIGN =
            Pattern.compile("^[^+×xX*=\\d\\n]{0,20}?([+×xX*=]|(?<=\\s)-(?=\\s))[^+×*=\\d\\n]{0,20}$");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 0; at + 1 < figures.size(); ) {
            int end = at;
            StringBuilder signs = new StringBuilder();
            while (end + 1 < figures.size() && signs.indexOf("=") < 0) {
                char sign = sign(text.between(
                        figures.get(end).end(), figures.get(end + 1).start()));
                if (sign == ' ') break;
                signs.append(sign);
                end++;
            }
            if (end - at > 1 && signs.charAt(signs.length() - 1) == '=') {
                Finding finding = tested(figures.subList(at, end), signs, figures.get(end));
                if (finding != null) found.add(finding);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static char sign(String gap) {
        if (gap.length() > 42) return ' ';
        Matcher found = SIGN.matcher(gap);
        return found.find()
                ? found.group(1)
                        .replace('x', '×')
                        .replace('X', '×')
                        .replace('*', '×')
                        .charAt(0)
                : ' ';
    }

    private static @Nullable Finding tested(List<Figure> terms, CharSequence signs, Figure total) {
        boolean additive = signs.chars().noneMatch(sign -> sign == '×');
        if (additive && !terms.stream().allMatch(term -> Gaps.alike(term, total))) return null;
        if (additive) return Sums.test(Kind.EQUATION, signed(terms, signs), total, false);
        boolean product = signs.chars().allMatch(sign -> sign == '×' || sign == '=');
        return product ? product(terms, total) : null;
    }

    private static List<Figure> signed(List<Figure> terms, CharSequence signs) {
        List<Figure> signed = new ArrayList<>(List.of(terms.get(0)));
        for (int at = 1; at < terms.size(); at++) {
            Figure term = terms.get(at);
            signed.add(signs.charAt(at - 1) == '-' ? term.readAs(term.unit(), BigDecimal.ONE.negate()) : term);
        }
        return signed;
    }

    private static Finding product(List<Figure> terms, Figure total) {
        BigDecimal product = BigDecimal.ONE;
        StringBuilder left = new StringBuilder();
        for (Figure term : terms) {
            product =
                    product.multiply(term.unit() == Unit.PERCENT ? term.value().movePointLeft(2) : term.base());
            left.append(left.isEmpty() ? "" : " × ").append(Amounts.in(term.value(), term.unit()));
        }
        BigDecimal difference = total.base().subtract(product);
        boolean exact = difference.signum() == 0;
        boolean hedged = !total.exact() || !terms.stream().allMatch(Figure::exact);
        return new Finding(
                Kind.EQUATION,
                exact ? Verdict.HOLDS : hedged ? Verdict.UNDECIDABLE : Verdict.FAILS,
                exact ? Reason.EXACT : hedged ? Reason.PARTS_HEDGED : Reason.DIFFERS,
                total,
                terms,
                left + " = " + Amounts.in(Sums.inUnit(product, total.unit()), total.unit()),
                exact ? null : Sums.inUnit(difference, total.unit()),
                total.unit());
    }
}
