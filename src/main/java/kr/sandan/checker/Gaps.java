package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;

/** Reads what stands between two figures: whether they are listed side by side, and what ties a list to its total. */
final class Gaps {

    private static final int LONGEST = 45;

    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,40}\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[,·/、;+\\n&|\\t]|(?<![결성효학])[와과](?:\\s|$)|및|그리고|이고|이며");

    private static final Pattern CLAUSE = Pattern.compile(
            "^으?로(?:\\s|,)|했|하였|하고|하며|하여|해서|되[어고며었는]|됐|된|하는|늘|줄었|줄어|증가|감소|보다|에서|대비|에 비|중\\s|가운데|이상|까지|부터|마다|씩|당\\s|지난해|작년|전년|올해|냈");

    private static final Pattern TOTAL_BEFORE = Pattern.compile(
            "(?:총|모두|합계|전체|총계|총액|도합|통틀어|누계|합쳐|합하면|총\\s?[가-힣]{1,6})(?:은|는|이|가)?\\s*[:=]?\\s*(?:약|대략)?\\s*$");

    private static final Pattern OPEN = Pattern.compile("^[^,.\\n]{0,12}?등(?:을|의|이|에|은|과|,|\\s|\\)|$)");

    private Gaps() {}

    /** Whether two figures with this between them are members of one list. */
    static boolean list(String gap) {
        if (gap.length() > LONGEST) return false;
        String bare = REMARK.matcher(gap).replaceAll(" ");
        return SEPARATOR.matcher(bare).find() && !CLAUSE.matcher(bare).find();
    }

    /** Whether a word of totality stands before the figure: 총, 모두, 합계. */
    static boolean total(PressText text, Figure figure) {
        return TOTAL_BEFORE.matcher(text.before(figure, 14)).find();
    }

    /** Whether the list that ends with the figure may leave members out: 등. */
    static boolean open(PressText text, Figure last) {
        return OPEN.matcher(text.after(last, 20)).find();
    }

    /** Whether two figures may be added: equal dimensions, or one of them bare. */
    static boolean alike(Figure one, Figure two) {
        return one.dimension() == two.dimension() || one.unit() == Unit.NONE || two.unit() == Unit.NONE;
    }

    /** Whether figures can be the parts of a total: not shares of it, and not told from it by their unit. */
    static boolean partsOf(Figure total, List<Figure> parts) {
        boolean summable = total.dimension() != Dimension.PERCENT
                && total.dimension() != Dimension.POINT
                && total.dimension() != Dimension.MULTIPLE;
        return summable && parts.size() > 1 && parts.stream().allMatch(part -> alike(total, part));
    }

    /** The list that begins with the figure of that number, as far as units and words go. */
    static List<Figure> from(PressText text, int first) {
        List<Figure> figures = text.figures();
        List<Figure> run = new ArrayList<>(List.of(figures.get(first)));
        for (int next = first + 1; next < figures.size() && run.size() < 60; next++) {
            Figure last = run.get(run.size() - 1);
            Figure figure = figures.get(next);
            if (!joined(text, last, figure) || figure.dimension() != run.get(0).dimension()) break;
            run.add(figure);
        }
        return run;
    }

    /** The list that ends with the figure of that number. */
    static List<Figure> upTo(PressText text, int last) {
        List<Figure> figures = text.figures();
        List<Figure> run = new ArrayList<>(List.of(figures.get(last)));
        for (int before = last - 1; before >= 0 && run.size() < 60; before--) {
            Figure figure = figures.get(before);
            if (!joined(text, figure, run.get(0))
                    || figure.dimension() != run.get(0).dimension()) break;
            run.add(0, figure);
        }
        return run;
    }

    private static boolean joined(PressText text, Figure one, Figure two) {
        return text.sentence(one.start()) == text.sentence(two.start()) && list(text.between(one.end(), two.start()));
    }
}
