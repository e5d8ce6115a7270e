package kr.sandan.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;

/** A line with a total and lines with its parts below or above it, as bulleted plans have them. */
final class BlockRule implements Rule {

    private static final int MOST = 30;

    /** 2035년까지 현재 18개 업체를 포함, 90개: the figure before 포함 is a part as well. */
    private static final Pattern INCLUDING = Pattern.compile("^[^.\\d]{0,15}포함");

    private static final Pattern CONCLUSION = Pattern.compile("^\\s*(?:⇒|→|=>|->|합\\s?계|총\\s?계|계\\s*[:：])");

    @Override
    public List<Finding> in(PressText text) {
        List<Lines> lines = Lines.of(text);
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Lines line = lines.get(at);
            for (Figure figure : line.figures()) {
                if (Gaps.total(text, figure)) below(text, lines, at, figure).ifPresent(found::add);
            }
            if (CONCLUSION.matcher(line.text()).find()) above(text, lines, at).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> below(PressText text, List<Lines> lines, int at, Figure total) {
        List<Figure> parts = new ArrayList<>();
        for (int next = at + 1; next < lines.size() && parts.size() < MOST; next++) {
            Optional<Figure> part = part(text, lines.get(next), total);
            if (part.isEmpty()) break;
            parts.add(part.get());
        }
        return tested(parts, total);
    }

    private static Optional<Finding> above(PressText text, List<Lines> lines, int at) {
        List<Figure> own = lines.get(at).figures();
        List<Figure> parts = new ArrayList<>();
        for (int index = 0; index + 1 < own.size(); index++) {
            Figure figure = own.get(index);
            if (INCLUDING.matcher(text.after(figure, 25)).find())
                return above(text, lines, at, own.get(index + 1), new ArrayList<>(List.of(figure)));
        }
        return own.isEmpty() ? Optional.empty() : above(text, lines, at, own.get(0), parts);
    }

    private static Optional<Finding> above(
            PressText text, List<Lines> lines, int at, Figure total, List<Figure> parts) {
        for (int before = at - 1; before >= 0 && parts.size() < MOST; before--) {
            Optional<Figure> part = part(text, lines.get(before), total);
            if (part.isEmpty()) break;
            parts.add(0, part.get());
        }
        return tested(parts, total);
    }

    private static Optional<Finding> tested(List<Figure> parts, Figure total) {
        if (!Gaps.partsOf(total, parts)) return Optional.empty();
        return Optional.of(Sums.test(Kind.SUM, parts, total, false));
    }

    /** The one figure of a bulleted line that can be a part, not itself a total. */
    private static Optional<Figure> part(PressText text, Lines line, Figure total) {
        if (!line.bullet() || line.text().indexOf('\t') >= 0) return Optional.empty();
        List<Figure> fitting = line.figures().stream()
                .filter(figure -> figure.dimension() == total.dimension())
                .toList();
        boolean one = !fitting.isEmpty()
                && total.dimension() != Dimension.NONE
                && !Gaps.total(text, fitting.get(0))
                && fitting.stream().skip(1).noneMatch(figure -> Gaps.total(text, figure));
        return one ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
