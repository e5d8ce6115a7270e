package kr.sandan.checker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import kr.sandan.checker.reading.Unit;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a text and tests what it says of its figures. It keeps nothing. */
@Component
public class Checker {

    /** The longest text that is read, in bytes of UTF-8. */
    public static final int LONGEST = 100 * 1024;

    /** How many figures go into the register at once. */
    private static final int MOST_DRAFTS = 50;

    /** What is wrong with a text that is too long. */
    public static final String TOO_LONG = "checker.too-long";

    /** In the order of what they know: the surer one speaks first about a figure. */
    private static final List<Rule> RULES = List.of(
            new EquationRule(),
            new BracketRule(),
            new ListRule(),
            new LedRule(),
            new BlockRule(),
            new ChangeRule(),
            new ShareRule(),
            new RatioRule(),
            new ItemsRule(),
            new ConversionRule());

    private static final Rule TABLES = new TableRule();
    private static final Rule NEARBY = new NearbyRule();

    /**
     * Reads a text and tests it.
     *
     * @throws RuleBroken when it is longer than {@link #LONGEST}
     */
    public Check check(String pasted) {
        return check(pasted, List.of(), null);
    }

    /**
     * Reads a text and tests it, and beside that the figures that a reader ticked.
     *
     * @param parts where the figures begin that are ticked as parts
     * @param total where the figure begins that is ticked as their total; without one, shares are tested against 100 %
     * @throws RuleBroken when the text is longer than {@link #LONGEST}, or when what is ticked cannot be added
     */
    public Check check(String pasted, Collection<Integer> parts, @Nullable Integer total) {
        PressText text = read(pasted);
        boolean ticked = !parts.isEmpty() || total != null;
        return new Check(text, findings(text), ticked ? ticked(text, parts, total) : null);
    }

    /**
     * The ticked figures as the register of documents would hold them.
     *
     * @param ticked where they begin
     * @throws RuleBroken when none is ticked, when they are too many, or when one is a range
     */
    public List<ClaimDraft> drafts(String pasted, Collection<Integer> ticked) {
        PressText text = read(pasted);
        List<Figure> figures = text.figures().stream()
                .filter(figure -> ticked.contains(figure.start()))
                .toList();
        if (figures.isEmpty()) throw new RuleBroken("part", "checker.claims.tick");
        if (figures.size() > MOST_DRAFTS) throw new RuleBroken("part", "checker.claims.too-many", MOST_DRAFTS);
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Figure figure : figures) {
            ClaimDraft draft = ClaimDraft.of(text, figure);
            if (draft == null) throw new RuleBroken("part", "checker.claims.range");
            drafts.add(draft);
        }
        return drafts;
    }

    private static PressText read(String pasted) {
        int bytes = pasted.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) throw new RuleBroken("text", TOO_LONG, LONGEST / 1024, bytes / 1024 + 1);
        return PressText.of(pasted);
    }

    private static List<Finding> findings(PressText text) {
        Map<Object, Finding> found = new LinkedHashMap<>();
        for (Rule rule : RULES) for (Finding finding : rule.in(text)) keep(found, finding);
        List<Finding> all = new ArrayList<>(found.values());
        all.addAll(TABLES.in(text));
        for (Finding finding : NEARBY.in(text))
            if (all.stream().noneMatch(other -> rests(other, finding.anchor()))) all.add(finding);
        all.sort(Comparator.comparingInt(finding -> finding.anchor().start()));
        return List.copyOf(all);
    }

    private static boolean rests(Finding finding, Figure figure) {
        return finding.figures().stream().anyMatch(one -> one.start() == figure.start());
    }

    /** Of several readings of one statement, the first that holds, else the first. */
    private static void keep(Map<Object, Finding> found, Finding finding) {
        boolean sum = finding.kind() == Kind.SUM || finding.kind() == Kind.EQUATION;
        Object key = List.of(sum ? Kind.SUM : finding.kind(), finding.anchor());
        found.merge(
                key,
                finding,
                (one, two) -> one.verdict() != Verdict.HOLDS && two.verdict() == Verdict.HOLDS ? two : one);
    }

    private static Finding ticked(PressText text, Collection<Integer> starts, @Nullable Integer total) {
        List<Figure> parts = text.figures().stream()
                .filter(figure -> starts.contains(figure.start()) && !Objects.equals(figure.start(), total))
                .toList();
        if (parts.size() < 2) throw new RuleBroken("part", "checker.tick-two");
        boolean shares = parts.stream().allMatch(part -> part.unit() == Unit.PERCENT);
        if (total == null && shares) return Sums.shares(parts, false);
        Figure stated = text.figures().stream()
                .filter(figure -> Objects.equals(figure.start(), total))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("total", "checker.tick-total"));
        if (!parts.stream().allMatch(part -> Gaps.alike(stated, part)))
            throw new RuleBroken("part", "checker.tick-alike");
        return Sums.test(Kind.TICKED, parts, stated, false);
    }
}
