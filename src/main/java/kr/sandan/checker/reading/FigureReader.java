package kr.sandan.checker.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every figure of a text, from its sign to its unit. */
final class FigureReader {

    /** What may stand between a figure in words and the next word that is not of it. */
    private static final Pattern PARTICLE = Pattern.compile(
            "$|[^가-힣]|(?:을|를|이|가|은|는|의|에|로|으로|와|과|도|만|까지|부터|보다|씩|중|당|여|등|뿐|정도|가량|안팎|내외|이상|이하|미만|초과|규모|이나|나|라|였|다)(?![가-힣]{3})|이다|이며|이고|에서|짜리");

    private static final Pattern RANGE = Pattern.compile("\\s?[~–-]\\s?(?=\\d)");
    private static final Pattern ODD = Pattern.compile("여(?=\\s?(?:%|[개곳명건원평㎡회종팀가업기사달톤배㏊㎢k]))");
    private static final int MOST = 2_000;

    private final String shown;
    private final String text;
    private final List<Ignored> ignored;
    private final List<Figure> figures = new ArrayList<>();
    private boolean cut;

    private FigureReader(String shown, String text, List<Ignored> ignored) {
        this.shown = shown;
        this.text = text;
        this.ignored = ignored;
    }

    /**
     * The figures of a text in its order, at most two thousand.
     *
     * @param shown the text as it is shown
     * @param text the same, sign for sign, with digits, signs and spaces in their plain form
     * @param ignored what states no quantity, in the order of the text
     */
    static FigureReader read(String shown, String text, List<Ignored> ignored) {
        FigureReader reader = new FigureReader(shown, text, ignored);
        reader.run();
        return reader;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Whether the text holds more figures than are read. */
    boolean cut() {
        return cut;
    }

    private void run() {
        int passed = 0;
        for (int at = 0; at < text.length(); ) {
            while (passed < ignored.size() && ignored.get(passed).span().end() <= at) passed++;
            if (passed < ignored.size() && ignored.get(passed).span().start() <= at) {
                at = ignored.get(passed).span().end();
                continue;
            }
            int limit = passed < ignored.size() ? ignored.get(passed).span().start() : text.length();
            Figure figure = at(at, limit);
            if (figure != null && figures.size() == MOST) cut = true;
            if (cut) return;
            if (figure != null) figures.add(figure);
            at = figure != null ? figure.end() : skip(at);
        }
    }

    /** Past a sign, and past the whole run of digits of which none was a figure. */
    private int skip(int at) {
        if (!isDigit(at)) return at + 1;
        int end = at;
        while (isDigit(end)) end++;
        return end;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private @Nullable Figure at(int at, int limit) {
        if (isDigit(at)) return figure(at, NumeralReader.digits(text, at), limit);
        if (!FigureSurroundings.beginsWord(text, at)) return null;
        Figure korean = inWords(at, NumeralReader.korean(text, at));
        if (korean != null) return korean;
        for (Numeral numeral : NumeralReader.words(text, at)) {
            Figure figure = inWords(at, numeral);
            if (figure != null) return figure;
        }
        return null;
    }

    /** Words are a figure only with a unit behind them: 열두 곳, 칠백사십이 개. */
    private @Nullable Figure inWords(int at, @Nullable Numeral numeral) {
        if (numeral == null) return null;
        boolean spaced = text.startsWith(" ", numeral.end());
        Unit.Found unit = Unit.at(text, numeral.end() + (spaced ? 1 : 0));
        if (unit == null || !fits(text.charAt(at), numeral, unit.unit(), spaced)) return null;
        boolean syllable = numeral.form() == Numeral.Form.NATIVE && numeral.end() - at == 1 && !spaced;
        if (syllable && "개곳명군가".indexOf(text.charAt(numeral.end())) < 0) return null;
        if (!PARTICLE.matcher(text).region(unit.end(), text.length()).lookingAt()) return null;
        return new Figure(
                at,
                unit.end(),
                shown.substring(at, unit.end()),
                numeral.value(),
                null,
                numeral.scale(),
                numeral.place(),
                unit.unit(),
                false,
                FigureSurroundings.hedges(text, at, unit.end(), false));
    }

    private static boolean fits(char first, Numeral numeral, Unit unit, boolean spaced) {
        boolean counts = unit.dimension() != Dimension.MONEY && unit.dimension() != Dimension.PERCENT;
        if (unit.dimension() == Dimension.TIME || unit == Unit.METRE) return false;
        return switch (numeral.form()) {
            case NATIVE -> counts;
            case ONE_WORD -> numeral.value().intValue() < 10 ? unit == Unit.PERCENT : spaced || !counts;
            default -> first != '조';
        };
    }

    private @Nullable Figure figure(int at, @Nullable Numeral first, int limit) {
        if (first == null || first.end() > limit) return null;
        Matcher to = RANGE.matcher(text).region(first.end(), limit);
        Numeral last = to.lookingAt() ? NumeralReader.digits(text, to.end()) : null;
        if (last == null || last.end() > limit || last.value().compareTo(first.value()) <= 0) last = null;
        Numeral end = last == null ? first : last;
        Matcher odd = ODD.matcher(text).region(end.end(), limit);
        int after = odd.useTransparentBounds(true).lookingAt() ? odd.end() : end.end();
        int from = text.startsWith(" ", after) ? after + 1 : after;
        Unit.Found unit = from < limit ? Unit.at(text, from) : null;
        int stop = unit == null ? end.end() : unit.end();
        Set<Hedge> hedges = EnumSet.noneOf(Hedge.class);
        hedges.addAll(FigureSurroundings.hedges(text, at, stop, after > end.end() || end.odd()));
        boolean won = unit == null && end.form() == Numeral.Form.LARGE;
        return built(at, stop, first, last, won ? Unit.WON : unit == null ? Unit.NONE : unit.unit(), won, hedges);
    }

    private Figure built(
            int at, int stop, Numeral first, @Nullable Numeral last, Unit unit, boolean supposed, Set<Hedge> hedges) {
        int sign = FigureSurroundings.sign(text, at, unit);
        BigDecimal value = first.value();
        // 25~30억: the word of scale of the end counts for the beginning too
        if (last != null && first.scale().signum() > 0 && first.scale().compareTo(BigDecimal.ONE) == 0)
            value = value.multiply(last.scale());
        return new Figure(
                sign < 0 ? at - 1 : at,
                stop,
                shown.substring(sign < 0 ? at - 1 : at, stop),
                sign < 0 ? value.negate() : value,
                last == null ? null : last.value(),
                (last == null ? first : last).scale(),
                (last == null ? first : last).place(),
                unit,
                supposed,
                Set.copyOf(hedges));
    }
}
