package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the text that was tested.
 *
 * @param kind what it says
 * @param verdict what came out
 * @param reason why
 * @param stated the figure tested; null for shares, which are tested against 100 %
 * @param parts the figures from which it follows, in the order of the text
 * @param calculation the calculation with what it gives, such as {@code 24 + 267 + 320 = 611}
 * @param difference what is stated less what the figures give, null where there is none to name
 * @param unit the unit of the difference
 */
public record Finding(
        Kind kind,
        Verdict verdict,
        Reason reason,
        @Nullable Figure stated,
        List<Figure> parts,
        String calculation,
        @Nullable BigDecimal difference,
        Unit unit) {

    /** Where the statement begins. */
    public int start() {
        return figures().stream().mapToInt(Figure::start).min().orElse(0);
    }

    /** Where it ends. */
    public int end() {
        return figures().stream().mapToInt(Figure::end).max().orElse(0);
    }

    /** The figure under which it is known: the stated one, or the first of the shares. */
    public Figure anchor() {
        return stated == null ? parts.get(0) : stated;
    }

    /** Every figure it rests on, the stated one last. */
    public List<Figure> figures() {
        List<Figure> all = new ArrayList<>(parts);
        if (stated != null) all.add(stated);
        return all;
    }
}
