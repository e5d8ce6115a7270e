package kr.sandan.platform.web.template;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.unbescape.html.HtmlEscape;

/**
 * The templates in one language: a text without values, such as {@code <p th:text="#{platform.home}"></p>}, is put in when
 * the template is read, and not looked up each time a page is made. Terms, which change from a day on, are left alone.
 */
final class WordedTemplates extends SpringResourceTemplateResolver {

    private static final Pattern TEXT = Pattern.compile("\\sth:text=\"#\\{([\\w.-]+)}\"([^<>]*)></");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\sth:(aria-label|placeholder)=\"#\\{([\\w.-]+)}\"");

    /** What the template engine would read as an expression within a text. */
    private static final Pattern INLINED = Pattern.compile("\\[\\[|\\[\\(");

    private final MessageSource texts;
    private final Predicate<String> changing;
    private final Locale language;

    /**
     * @param changing whether the text of a key may be another for the next page
     */
    WordedTemplates(
            SpringResourceTemplateResolver files, MessageSource texts, Predicate<String> changing, Locale language) {
        this.texts = texts;
        this.changing = changing;
        this.language = language;
        setPrefix(files.getPrefix());
        setSuffix(files.getSuffix());
        setTemplateMode(files.getTemplateMode());
        setCharacterEncoding(files.getCharacterEncoding());
        setCacheable(files.isCacheable());
        setCheckExistence(files.getCheckExistence());
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            String resourceName,
            String characterEncoding,
            Map<String, Object> attributes) {
        return new Worded(super.computeTemplateResource(
                configuration, ownerTemplate, template, resourceName, characterEncoding, attributes));
    }

    /** The template with every text put in that stands alone and is known. */
    String worded(String template) {
        String texted = TEXT.matcher(template).replaceAll(found -> {
            String text = text(found.group(1));
            return Matcher.quoteReplacement(text == null ? found.group() : found.group(2) + ">" + text + "</");
        });
        return ATTRIBUTE.matcher(texted).replaceAll(this::attribute);
    }

    private String attribute(MatchResult found) {
        String text = text(found.group(2));
        return Matcher.quoteReplacement(text == null ? found.group() : " " + found.group(1) + "=\"" + text + "\"");
    }

    private @Nullable String text(String key) {
        if (changing.test(key)) return null;
        try {
            String text = texts.getMessage(key, null, language);
            return INLINED.matcher(text).find() ? null : HtmlEscape.escapeHtml4Xml(text);
        } catch (NoSuchMessageException missing) {
            return null;
        }
    }

    private final class Worded implements ITemplateResource {

        private final ITemplateResource file;

        private Worded(ITemplateResource file) {
            this.file = file;
        }

        @Override
        public String getDescription() {
            return file.getDescription();
        }

        @Override
        public String getBaseName() {
            return file.getBaseName();
        }

        @Override
        public boolean exists() {
            return file.exists();
        }

        @Override
        public Reader reader() throws IOException {
            return new StringReader(worded(FileCopyUtils.copyToString(file.reader())));
        }

        @Override
        public ITemplateResource relative(String relativeLocation) {
            return new Worded(file.relative(relativeLocation));
        }
    }
}
