package kr.sandan.cluster.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.regex.Pattern;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/** What people type into forms of clusters. */
final class ClusterTyped {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");

    private ClusterTyped() {}

    static Span span(@Nullable String from, @Nullable String until) {
        return new Span(date("from", from), date("until", until));
    }

    /** @throws RuleBroken for what is no day, month or year */
    static @Nullable PartialDate date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "cluster.form.date", typed);
        }
    }

    /** @throws RuleBroken for what is no figure */
    static @Nullable BigDecimal decimal(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String plain = typed.strip().replace(",", "");
        if (!DECIMAL.matcher(plain).matches()) throw new RuleBroken(field, "cluster.form.decimal", typed);
        return new BigDecimal(plain);
    }

    /** @throws RuleBroken for what is no whole number */
    static @Nullable Integer whole(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (!typed.strip().matches("\\d{1,4}")) throw new RuleBroken(field, "procedure.whole");
        return Integer.valueOf(typed.strip());
    }

    /**
     * An area in whole square metres.
     *
     * @throws RuleBroken for what is no whole number
     */
    static @Nullable Long area(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String plain = typed.strip().replace(",", "").replace("㎡", "");
        if (!WHOLE.matcher(plain).matches()) throw new RuleBroken("area", "cluster.form.area", typed);
        return Long.valueOf(plain);
    }

    /**
     * A point of Korea.
     *
     * @throws RuleBroken where only one of both is there, or where they lie elsewhere
     */
    static @Nullable Point point(@Nullable String longitude, @Nullable String latitude) {
        BigDecimal east = decimal("longitude", longitude);
        BigDecimal north = decimal("latitude", latitude);
        if (east == null && north == null) return null;
        if (east == null) throw new RuleBroken("longitude", "cluster.form.point.half");
        if (north == null) throw new RuleBroken("latitude", "cluster.form.point.half");
        return new Point(east, north);
    }

    /**
     * The number of a record that was chosen.
     *
     * @throws RuleBroken for what names none
     */
    static @Nullable Long id(String field, @Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) return null;
        if (!chosen.matches("\\d{1,18}")) throw new RuleBroken(field, "cluster.form.choice");
        return Long.valueOf(chosen);
    }

    /** @throws RuleBroken for what is none of the choices */
    static <E extends Enum<E>> @Nullable E choice(E[] choices, String field, @Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) return null;
        for (E one : choices) if (one.name().equals(chosen)) return one;
        throw new RuleBroken(field, "cluster.form.choice");
    }
}
