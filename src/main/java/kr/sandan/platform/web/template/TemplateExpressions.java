package kr.sandan.platform.web.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates the plain expressions of our templates, paths through our own read records above all, without the access
 * checks that the general evaluator repeats at every step. Whatever is not plain goes to that evaluator, so that an
 * expression means the same either way.
 */
final class TemplateExpressions implements IStandardVariableExpressionEvaluator {

    private final IStandardVariableExpressionEvaluator general;
    private final Map<String, PlainExpression> known = new ConcurrentHashMap<>();

    TemplateExpressions(IStandardVariableExpressionEvaluator general) {
        this.general = general;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (!execution.getPerformTypeConversion() && !execution.getForbidUnsafeExpressionResults()) {
            PlainExpression plain = known.computeIfAbsent(expression.getExpression(), PlainExpressions::read);
            if (plain != PlainExpression.NOT_PLAIN && !readsSelection(context, expression)) {
                Object value = plain.value(context);
                if (value != PlainExpression.UNKNOWN) return value;
            }
        }
        return general.evaluate(context, expression, execution);
    }

    private static boolean readsSelection(IExpressionContext context, IStandardVariableExpression expression) {
        return expression.getUseSelectionAsRoot()
                && context instanceof ITemplateContext template
                && template.hasSelectionTarget();
    }
}
