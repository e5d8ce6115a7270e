package kr.sandan.platform.web.template;

import static kr.sandan.platform.web.template.PlainExpression.NOT_PLAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Turns the syntax tree of a template's expression into a {@link PlainExpression} where every node of it is plain. */
final class PlainExpressions {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    /** Names that the template engine gives a meaning of their own. */
    private static final Set<String> ENGINE_NAMES = Set.of("param", "session", "application", "root", "this");

    private PlainExpressions() {}

    /** The expression made ready, or {@link PlainExpression#NOT_PLAIN}. */
    static PlainExpression read(String text) {
        try {
            return PARSER.parseExpression(text) instanceof SpelExpression parsed ? node(parsed.getAST()) : NOT_PLAIN;
        } catch (ParseException notOfThisLanguage) {
            return NOT_PLAIN;
        }
    }

    private static PlainExpression node(SpelNode node) {
        if (node instanceof PropertyOrFieldReference name) return variable(name);
        if (node instanceof CompoundExpression path) return path(path);
        if (node instanceof Literal literal)
            return PlainExpression.literal(literal.getLiteralValue().getValue());
        List<PlainExpression> parts = parts(node);
        if (parts.contains(NOT_PLAIN)) return NOT_PLAIN;
        if (node instanceof OpEQ) return PlainExpression.equal(parts.get(0), parts.get(1), true);
        if (node instanceof OpNE) return PlainExpression.equal(parts.get(0), parts.get(1), false);
        if (node instanceof OpAnd) return PlainExpression.joined(parts.get(0), parts.get(1), false);
        if (node instanceof OpOr) return PlainExpression.joined(parts.get(0), parts.get(1), true);
        if (node instanceof OpGT) return ordered(parts, sign -> sign > 0);
        if (node instanceof OpLT) return ordered(parts, sign -> sign < 0);
        if (node instanceof OperatorNot) return PlainExpression.not(parts.get(0));
        if (node instanceof Ternary) return PlainExpression.choice(parts.get(0), parts.get(1), parts.get(2));
        return NOT_PLAIN;
    }

    private static PlainExpression ordered(List<PlainExpression> parts, Predicate<Integer> wanted) {
        return PlainExpression.ordered(parts.get(0), parts.get(1), wanted);
    }

    private static List<PlainExpression> parts(SpelNode node) {
        List<PlainExpression> parts = new ArrayList<>(node.getChildCount());
        for (int i = 0; i < node.getChildCount(); i++) parts.add(node(node.getChild(i)));
        return parts;
    }

    private static PlainExpression variable(PropertyOrFieldReference name) {
        return ENGINE_NAMES.contains(name.getName()) ? NOT_PLAIN : PlainExpression.variable(name.getName());
    }

    private static PlainExpression path(CompoundExpression path) {
        PlainExpression value = node(path.getChild(0));
        for (int i = 1; i < path.getChildCount() && value != NOT_PLAIN; i++) value = step(value, path.getChild(i));
        return value;
    }

    private static PlainExpression step(PlainExpression target, SpelNode step) {
        if (step instanceof PropertyOrFieldReference property && !property.isNullSafe())
            return PlainStep.property(target, property.getName());
        if (step instanceof MethodReference method && !method.isNullSafe()) {
            List<PlainExpression> arguments = parts(method);
            if (!arguments.contains(NOT_PLAIN)) return PlainStep.call(target, method.getName(), arguments);
        }
        return NOT_PLAIN;
    }
}
