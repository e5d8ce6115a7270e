package kr.sandan.platform.web.template;

import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.IThrottledTemplateProcessor;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** One engine for each language, each with the {@link WordedTemplates} of its own; the page's language chooses. */
final class LanguageEngines implements ISpringTemplateEngine {

    private final Map<String, SpringTemplateEngine> engines;
    private final SpringTemplateEngine otherwise;

    LanguageEngines(Map<String, SpringTemplateEngine> engines, SpringTemplateEngine otherwise) {
        this.engines = engines;
        this.otherwise = otherwise;
    }

    private SpringTemplateEngine of(IContext context) {
        return engines.getOrDefault(context.getLocale().getLanguage(), otherwise);
    }

    @Override
    public IEngineConfiguration getConfiguration() {
        return otherwise.getConfiguration();
    }

    @Override
    public void setTemplateEngineMessageSource(MessageSource messages) {
        otherwise.setTemplateEngineMessageSource(messages);
        engines.values().forEach(engine -> engine.setTemplateEngineMessageSource(messages));
    }

    @Override
    public Collection<Class<?>> getAllowedClassOverridesForViews() {
        return otherwise.getAllowedClassOverridesForViews();
    }

    @Override
    public void setAllowedClassOverridesForViews(Collection<Class<?>> allowed) {
        otherwise.setAllowedClassOverridesForViews(allowed);
        engines.values().forEach(engine -> engine.setAllowedClassOverridesForViews(allowed));
    }

    @Override
    public String process(String template, IContext context) {
        return of(context).process(template, context);
    }

    @Override
    public String process(String template, Set<String> selectors, IContext context) {
        return of(context).process(template, selectors, context);
    }

    @Override
    public String process(TemplateSpec template, IContext context) {
        return of(context).process(template, context);
    }

    @Override
    public void process(String template, IContext context, Writer writer) {
        of(context).process(template, context, writer);
    }

    @Override
    public void process(String template, Set<String> selectors, IContext context, Writer writer) {
        of(context).process(template, selectors, context, writer);
    }

    @Override
    public void process(TemplateSpec template, IContext context, Writer writer) {
        of(context).process(template, context, writer);
    }

    @Override
    public IThrottledTemplateProcessor processThrottled(String template, IContext context) {
        return of(context).processThrottled(template, context);
    }

    @Override
    public IThrottledTemplateProcessor processThrottled(String template, Set<String> selectors, IContext context) {
        return of(context).processThrottled(template, selectors, context);
    }

    @Override
    public IThrottledTemplateProcessor processThrottled(TemplateSpec template, IContext context) {
        return of(context).processThrottled(template, context);
    }
}
