package kr.sandan.platform.web.template;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.web.DatedTerms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** How templates are read: as everywhere, but with {@link TemplateExpressions} asked first, and language by language. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private final ApplicationContext application;
    private final ObjectProvider<DatedTerms> terms;

    TemplateConfiguration(ApplicationContext application, ObjectProvider<DatedTerms> terms) {
        this.application = application;
        this.terms = terms;
    }

    private boolean isTerm(String key) {
        return terms.getObject().mayChange(key);
    }

    @Autowired
    void readOurWay(ThymeleafViewResolver views, SpringTemplateEngine engine, SpringResourceTemplateResolver files) {
        Set<IDialect> dialects = plainFirst(engine.getDialects());
        Map<String, SpringTemplateEngine> engines = new HashMap<>();
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH))
            engines.put(language.getLanguage(), engineOf(language, files, dialects));
        views.setTemplateEngine(new LanguageEngines(engines, engine));
        views.setViewClass(PageView.class);
    }

    /** The same dialects, the standard one reading plain expressions itself. */
    static Set<IDialect> plainFirst(Set<IDialect> dialects) {
        Set<IDialect> ours = new LinkedHashSet<>(dialects);
        ours.removeIf(SpringStandardDialect.class::isInstance);
        ours.add(new PlainFirst());
        return ours;
    }

    private SpringTemplateEngine engineOf(
            Locale language, SpringResourceTemplateResolver files, Set<IDialect> dialects) {
        WordedTemplates templates = new WordedTemplates(files, application, this::isTerm, language);
        templates.setApplicationContext(application);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(application);
        engine.setDialects(dialects);
        return engine;
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
