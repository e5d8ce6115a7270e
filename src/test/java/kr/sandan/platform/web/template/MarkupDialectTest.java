package kr.sandan.platform.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.web.PageFrame;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class MarkupDialectTest {

    private static final String HOSTILE = "<b>\"'&";
    private static final String HARMLESS = "&lt;b&gt;&quot;&#39;&amp;";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final PageFrame frame = Mockito.mock(PageFrame.class);

    MarkupDialectTest() {
        engine.addDialect(new MarkupDialect());
    }

    private record Group(String name, String label, List<Choice> choices) implements Choices {}

    @Test
    void writesEveryKindOfCellInItsPlace() {
        List<Cell> row = List.of(
                new Cell.Pick("id", "7", "창원 고르기"),
                new Cell.Head("창원", "/complexes/7", "표본"),
                Cell.text("국가"),
                new Cell.Text("창원시", "place"),
                Cell.figure("1,234"));
        assertThat(rows(List.of(row)))
                .contains(
                        "<td class=\"pick\"><input type=\"checkbox\" name=\"id\" value=\"7\" aria-label=\"창원 고르기\"></td>")
                .contains("<th scope=\"row\"><a href=\"/portal/complexes/7\">창원</a>"
                        + " <span class=\"krds-badge bg-light-warning sample\">표본</span></th>")
                .contains("<td>국가</td><td class=\"place\">창원시</td><td class=\"num\">1,234</td>");
    }

    @Test
    void escapesWhateverACellHolds() {
        List<Cell> row = List.of(
                new Cell.Pick(HOSTILE, HOSTILE, HOSTILE),
                new Cell.Head(HOSTILE, "/" + HOSTILE, HOSTILE),
                new Cell.Text(HOSTILE, HOSTILE),
                Cell.figure(HOSTILE));
        assertThat(rows(List.of(row))).doesNotContain(HOSTILE).doesNotContain("<b>");
        assertThat(rows(List.of(row)).split(HARMLESS, -1)).hasSize(10);
    }

    @Test
    void escapesWhateverAChoiceHoldsAndMarksTheChosenOne() {
        Group group = new Group(
                "type",
                "유형",
                List.of(
                        new Choices.Choice("NATIONAL", "국가", 52, true, "/complexes?page=1&type="),
                        new Choices.Choice(HOSTILE, HOSTILE, 3, false, "/" + HOSTILE)));
        String html = process("<ul sandan:choices=\"${value}\"></ul>", group);
        assertThat(html)
                .contains(
                        "<li><a href=\"/portal/complexes?page=1&amp;type=\" rel=\"nofollow\" data-facet=\"type\""
                                + " data-value=\"NATIONAL\" data-count=\"52\" aria-current=\"true\"><span>국가</span> <b>52</b></a></li>")
                .containsOnlyOnce("aria-current")
                .doesNotContain(HOSTILE);
    }

    @Test
    void saysTheLanguageOfATextThatIsNotThePages() {
        Mockito.when(frame.langOf("창원")).thenReturn("ko");
        assertThat(rows(List.of(List.of(new Cell.Head("창원", "/complexes/7", null), Cell.text("National")))))
                .contains("<a href=\"/portal/complexes/7\" lang=\"ko\">창원</a>")
                .contains("<td>National</td>");
    }

    private String rows(List<List<Cell>> rows) {
        return process("<table><tbody sandan:rows=\"${value}\"></tbody></table>", rows);
    }

    private String process(String template, Object value) {
        MockServletContext servlets = new MockServletContext();
        MockHttpServletRequest request = new MockHttpServletRequest(servlets);
        request.setContextPath("/portal");
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(
                template, new WebContext(exchange, Locale.KOREAN, Map.of("value", value, "frame", frame)));
    }
}
