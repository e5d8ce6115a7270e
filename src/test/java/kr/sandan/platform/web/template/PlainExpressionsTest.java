package kr.sandan.platform.web.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IContext;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;

class PlainExpressionsTest {

    /** A read record as modules have them: not public. */
    record Office(
            String name, @Nullable Office parent, int staff, boolean closed, BigDecimal area, List<String> names) {

        public String titled(String title, int number) {
            return title + " " + name + " " + number;
        }

        public boolean isOpen() {
            return !closed;
        }

        public String getCode() {
            return "code of " + name;
        }

        public String joined(String... texts) {
            return String.join("+", texts);
        }

        public String either(String text) {
            return text;
        }

        public String either(Integer number) {
            return number.toString();
        }
    }

    private static final Office HEAD = new Office("본사", null, 120, false, new BigDecimal("1.0"), List.of("가", "나"));
    private static final Office BRANCH = new Office("충청", HEAD, 7, true, new BigDecimal("1.00"), List.of());

    private final SpringTemplateEngine direct = new SpringTemplateEngine();
    private final SpringTemplateEngine general = new SpringTemplateEngine();

    PlainExpressionsTest() {
        direct.setDialects(TemplateConfiguration.plainFirst(direct.getDialects()));
    }

    private static final List<String> EXPRESSIONS = List.of(
            "name",
            "missing",
            "branch.name",
            "branch.parent.name",
            "branch.open",
            "branch.code",
            "branch.staff",
            "branch.titled('부서', 3)",
            "branch.titled(name, branch.staff)",
            "branch.parent == head",
            "branch.parent != head",
            "head.parent == null",
            "branch.staff == 7",
            "branch.staff == 7L",
            "branch.area == head.area",
            "branch.staff > 3 and not branch.closed",
            "branch.staff > 3 or branch.closed",
            "branch.staff < head.staff",
            "branch.closed ? 'closed' : 'open'",
            "branch.names.size()",
            "head.names[1]",
            "head.names.empty",
            "branch.joined('x', name)",
            "branch.joined()",
            "branch.either('x')",
            "head.parent?.name",
            " {1, 2, 3} ",
            "'mode.' + name",
            "#strings.toUpperCase('a')",
            "true",
            "null");

    static List<String> expressions() {
        return EXPRESSIONS;
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void meansWhatTheEngineMeans(String expression) {
        assertThat(shown(direct, expression)).isEqualTo(shown(general, expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.parent.name", "branch.nothing", "branch.titled('too few')", "branch.staff and true"})
    void refusesWhatTheEngineRefuses(String expression) {
        assertThatThrownBy(() -> shown(direct, expression)).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> shown(general, expression)).isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void readsPathsCallsAndComparisonsOfOurTypesItself() {
        for (String plain : List.of(
                "name",
                "branch.parent.name",
                "branch.open",
                "branch.titled('부서', 3)",
                "branch.joined('x', name)",
                "branch.staff == 7L",
                "branch.parent == head",
                "branch.staff > 3 and not branch.closed",
                "branch.closed ? 'closed' : 'open'"))
            assertThat(PlainExpressions.read(plain).value(context())).as(plain).isNotSameAs(PlainExpression.UNKNOWN);
    }

    @Test
    void leavesToTheEngineWhatOnlyItUnderstands() {
        for (String general : List.of(
                "param.q",
                "session",
                "#strings.toUpperCase('a')",
                "head.names[1]",
                "branch.area == head.area",
                "branch.either('x')",
                "T(java.lang.Runtime).runtime",
                "name.bytes"))
            assertThat(PlainExpressions.read(general).value(context()))
                    .as(general)
                    .isSameAs(PlainExpression.UNKNOWN);
    }

    @Test
    void readsTheSelectionWhereATemplateMadeOne() {
        assertThat(direct.process("<p th:object=\"${branch}\"><b th:text=\"*{name}\"></b></p>", (IContext) context()))
                .contains("<b>충청</b>");
    }

    @Test
    void stillForbidsTypesThatAreNotOurs() {
        assertThatThrownBy(() -> shown(direct, "T(java.lang.Runtime).runtime"))
                .isInstanceOfAny(TemplateInputException.class, TemplateProcessingException.class);
    }

    private static String shown(SpringTemplateEngine engine, String expression) {
        return engine.process("<p th:text=\"${" + expression.replace("\"", "&quot;") + "}\"></p>", context());
    }

    private static Context context() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("name", "산단");
        variables.put("head", HEAD);
        variables.put("branch", BRANCH);
        return new Context(Locale.KOREAN, variables);
    }
}
