package kr.sandan.platform.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

class WordedTemplatesTest {

    private final StaticMessageSource texts = new StaticMessageSource();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final WordedTemplates templates;

    WordedTemplatesTest() {
        texts.addMessage("page.title", Locale.KOREAN, "산업단지 <목록> \"전체\" $1 \\ {0}");
        texts.addMessage("page.title", Locale.ENGLISH, "Industrial complexes");
        texts.addMessage("page.term", Locale.KOREAN, "일반");
        texts.addMessage("page.inlined", Locale.KOREAN, "[[${secret}]] [(${secret})]");
        engine.setTemplateEngineMessageSource(texts);
        templates =
                new WordedTemplates(new SpringResourceTemplateResolver(), texts, "page.term"::equals, Locale.KOREAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1 th:text=\"#{page.title}\"></h1>",
                "<h1 class=\"a\" th:text=\"#{page.title}\" lang=\"ko\"></h1>",
                "<input th:placeholder=\"#{page.title}\" name=\"q\">",
                "<p th:if=\"${shown}\" th:text=\"#{page.title}\"></p>",
                "<p th:text=\"#{page.title}\" th:if=\"${2 > 1}\"></p>",
                "<p th:text=\"#{page.title}\">sample</p>",
                "<p th:text=\"#{page.inlined}\"></p>",
                "<p th:text=\"#{page.missing}\"></p>",
                "<p th:text=\"#{page.title(${shown})}\"></p>",
                "<p th:text=\"#{${key}}\"></p>"
            })
    void saysWhatTheEngineWouldHaveSaid(String template) {
        Context context = new Context(Locale.KOREAN);
        context.setVariable("shown", true);
        context.setVariable("key", "page.title");
        context.setVariable("secret", "secret");
        assertThat(engine.process(templates.worded(template), context)).isEqualTo(engine.process(template, context));
    }

    @Test
    void putsTextsInWhenATemplateIsRead() {
        assertThat(templates.worded("<nav th:aria-label=\"#{page.title}\"><b th:text=\"#{page.title}\"></b></nav>"))
                .isEqualTo("<nav aria-label=\"산업단지 &lt;목록&gt; &quot;전체&quot; $1 \\ {0}\">"
                        + "<b>산업단지 &lt;목록&gt; &quot;전체&quot; $1 \\ {0}</b></nav>");
    }

    @Test
    void leavesWhatDependsOnValuesAndWhatCouldBeReadAsAnExpression() {
        for (String left : new String[] {
            "<p th:text=\"#{page.title(${shown})}\"></p>",
            "<p th:text=\"#{page.missing}\"></p>",
            "<p th:text=\"#{page.inlined}\"></p>",
            "<p th:text=\"#{page.term}\"></p>",
            "<p th:utext=\"#{page.title}\"></p>"
        }) assertThat(templates.worded(left)).isEqualTo(left);
    }
}
