package kr.sandan.platform.web.template;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;

/** An expression of a template that is nothing but paths, calls, comparisons and literals. */
@FunctionalInterface
interface PlainExpression {

    /** The value where the general evaluator must say what it is, or why there is none. */
    Object UNKNOWN = new Object();

    /** Stands for every expression that only the general evaluator understands. */
    PlainExpression NOT_PLAIN = context -> UNKNOWN;

    /** The value, null included, or {@link #UNKNOWN}. */
    @Nullable
    Object value(IContext context);

    static PlainExpression literal(@Nullable Object value) {
        return context -> value;
    }

    static PlainExpression variable(String name) {
        return context -> context.getVariable(name);
    }

    /** Whether both sides are the same; different kinds and fractions are left to the general evaluator. */
    static PlainExpression equal(PlainExpression left, PlainExpression right, boolean wanted) {
        return context -> {
            Object one = left.value(context);
            Object other = right.value(context);
            if (one == UNKNOWN || other == UNKNOWN) return UNKNOWN;
            Long whole = whole(one);
            Long otherWhole = whole(other);
            if (whole != null && otherWhole != null) return whole.equals(otherWhole) == wanted;
            if (one instanceof Number || (one != null && other != null && one.getClass() != other.getClass()))
                return UNKNOWN;
            return Objects.equals(one, other) == wanted;
        };
    }

    /** Both ({@code decides} false) or either ({@code decides} true) of two conditions. */
    static PlainExpression joined(PlainExpression left, PlainExpression right, boolean decides) {
        return context -> {
            if (!(left.value(context) instanceof Boolean first)) return UNKNOWN;
            if (first == decides) return decides;
            return right.value(context) instanceof Boolean second ? second : UNKNOWN;
        };
    }

    static PlainExpression not(PlainExpression condition) {
        return context -> condition.value(context) instanceof Boolean held ? !held : UNKNOWN;
    }

    static PlainExpression choice(PlainExpression condition, PlainExpression held, PlainExpression otherwise) {
        return context ->
                condition.value(context) instanceof Boolean holds ? (holds ? held : otherwise).value(context) : UNKNOWN;
    }

    /** Whole numbers in order; everything else is left to the general evaluator. */
    static PlainExpression ordered(PlainExpression left, PlainExpression right, Predicate<Integer> wanted) {
        return context -> {
            Long one = whole(left.value(context));
            Long other = whole(right.value(context));
            return one != null && other != null ? wanted.test(one.compareTo(other)) : UNKNOWN;
        };
    }

    /** The value of a whole number, null for everything else. */
    private static @Nullable Long whole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long ? Long.valueOf(((Number) value).longValue()) : null;
    }
}
