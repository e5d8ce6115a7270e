package kr.sandan.platform.web.template;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** How templates are read: as everywhere, but with {@link TemplateExpressions} asked first. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Autowired
    void plainExpressionsFirst(SpringTemplateEngine engine) {
        Set<IDialect> dialects = new LinkedHashSet<>(engine.getDialects());
        dialects.removeIf(SpringStandardDialect.class::isInstance);
        dialects.add(new PlainFirst());
        engine.setDialects(dialects);
    }

    /** The standard dialect, whose evaluator can be replaced in no other way. */
    private static final class PlainFirst extends SpringStandardDialect {

        private final IStandardVariableExpressionEvaluator evaluator =
                new TemplateExpressions(super.getVariableExpressionEvaluator());

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return evaluator;
        }
    }
}
