package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Span;

/** A number of things that are then named: 3개 본부(새벽, 한낮, 노을); 4대 과제는 ①… ②… ③… ④…. */
final class ItemsRule implements Rule {

    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final int NEAR = 40;
    private static final int LONGEST_ITEM = 120;
    private static final Pattern NAME = Pattern.compile("[가-힣A-Za-z&·\\- ]{1,20}");
    private static final Pattern NO_LIST = Pattern.compile("등$|등\\s|제외|포함|이상|이하|단위|기준|가칭|일명|이하|예정");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        Brackets brackets = Brackets.of(text);
        for (Span pair : brackets.pairs()) {
            Figure owner = brackets.owner(pair);
            if (owner != null && counts(owner)) named(text, pair, owner).ifPresent(found::add);
        }
        for (int at = text.plain().indexOf('①'); at >= 0; at = text.plain().indexOf('①', at + 1))
            circled(text, at).ifPresent(found::add);
        return found;
    }

    private static boolean counts(Figure figure) {
        boolean whole = figure.exact() && figure.value().stripTrailingZeros().scale() <= 0;
        return whole && figure.dimension() == Dimension.COUNT && figure.value().compareTo(BigDecimal.valueOf(20)) <= 0;
    }

    private static Optional<Finding> named(PressText text, Span pair, Figure count) {
        String inside = text.between(pair.start() + 1, pair.end());
        String separator = inside.contains(",") ? "," : inside.contains("·") ? "·" : "/";
        List<String> names =
                Arrays.stream(inside.split(separator)).map(String::strip).toList();
        boolean list = names.size() > 1
                && !NO_LIST.matcher(inside).find()
                && names.stream()
                        .allMatch(name -> NAME.matcher(name).matches()
                                && name.chars().filter(sign -> sign == ' ').count() < 3);
        return list ? Optional.of(finding(count, names.size())) : Optional.empty();
    }

    private static Optional<Finding> circled(PressText text, int first) {
        String plain = text.plain();
        int number = 1;
        int last = first;
        while (number < CIRCLED.length()) {
            String near = plain.substring(last, Math.min(plain.length(), last + LONGEST_ITEM));
            int next = near.indexOf(CIRCLED.charAt(number));
            if (next < 0) break;
            last += next;
            number++;
        }
        if (number < 2) return Optional.empty();
        int items = number;
        int end = last;
        Optional<Figure> behind = text.figures().stream()
                .filter(figure -> figure.start() > end && figure.start() - end <= NEAR && counts(figure))
                .filter(figure -> text.between(end, figure.start()).matches("[^.\\n]*등\\s?(?:총\\s?|모두\\s?)?"))
                .findFirst();
        Optional<Figure> before = text.figures().stream()
                .filter(figure -> figure.end() <= first && first - figure.end() <= NEAR && counts(figure))
                .reduce((one, two) -> two);
        return behind.or(() -> before).map(count -> finding(count, items));
    }

    private static Finding finding(Figure count, int items) {
        BigDecimal difference = count.value().subtract(BigDecimal.valueOf(items));
        boolean holds = difference.signum() == 0;
        return new Finding(
                Kind.ITEMS,
                holds ? Verdict.HOLDS : Verdict.FAILS,
                holds ? Reason.EXACT : Reason.DIFFERS,
                count,
                List.of(),
                String.valueOf(items),
                holds ? null : difference,
                count.unit());
    }
}
