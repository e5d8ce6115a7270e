package kr.sandan.platform.web.template;

import java.util.function.BiConsumer;
import kr.sandan.platform.web.PageFrame;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Fills an element with what one of our attributes names, in one go instead of an expression for every word. */
final class MarkupProcessor<T> extends AbstractAttributeTagProcessor {

    private static final int PRECEDENCE = 1300;

    private final Class<T> type;
    private final BiConsumer<T, Markup> writer;

    MarkupProcessor(String attribute, Class<T> type, BiConsumer<T, Markup> writer) {
        super(TemplateMode.HTML, MarkupDialect.PREFIX, null, false, attribute, true, PRECEDENCE, true);
        this.type = type;
        this.writer = writer;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String expression,
            IElementTagStructureHandler structure) {
        Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
        structure.setBody(
                new MarkupBody<>(
                        type.cast(value),
                        writer,
                        (PageFrame) context.getVariable("frame"),
                        ((IWebContext) context).getExchange().getRequest().getApplicationPath()),
                false);
    }
}
