package kr.sandan.platform.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.web.Link;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.MenuHeading;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
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
                Cell.figure("1,234"),
                new Cell.Position("중심점", 128.68, 35.21, "48123"),
                new Cell.Position("좌표", 128.5, 35, null));
        assertThat(rows(List.of(row)))
                .contains(
                        "<td class=\"pick\"><input type=\"checkbox\" name=\"id\" value=\"7\" aria-label=\"창원 고르기\"></td>")
                .contains("<th scope=\"row\"><a href=\"/portal/complexes/7\">창원</a>"
                        + " <span class=\"krds-badge bg-light-warning sample\">표본</span></th>")
                .contains("<td>국가</td><td class=\"place\">창원시</td><td class=\"num\">1,234</td>")
                .contains("<td data-lon=\"128.68\" data-lat=\"35.21\" data-county=\"48123\">중심점</td>")
                .contains("<td data-lon=\"128.5\" data-lat=\"35.0\">좌표</td>");
    }

    @Test
    void escapesWhateverACellHolds() {
        List<Cell> row = List.of(
                new Cell.Pick(HOSTILE, HOSTILE, HOSTILE),
                new Cell.Head(HOSTILE, "/" + HOSTILE, HOSTILE),
                new Cell.Text(HOSTILE, HOSTILE),
                Cell.figure(HOSTILE),
                new Cell.Position(HOSTILE, 1, 2, HOSTILE));
        assertThat(rows(List.of(row))).doesNotContain(HOSTILE).doesNotContain("<b>");
        assertThat(rows(List.of(row)).split(HARMLESS, -1)).hasSize(12);
    }

    @Test
    void escapesWhateverAChoiceHoldsAndMarksTheChosenOne() {
        Group group = new Group(
                "type",
                "유형",
                List.of(
                        new Choices.Choice("NATIONAL", "국가", 52, true, "/complexes?page=1&type="),
                        new Choices.Choice(HOSTILE, HOSTILE, 3, false, "/" + HOSTILE)));
        String html = process("<section sandan:facets=\"${value}\"></section>", List.of(group));
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

    @Test
    void writesColumnHeadsThatSortAndSayTheirOrder() {
        Mockito.when(frame.sorted("area")).thenReturn("/complexes?sort=area,desc");
        Mockito.when(frame.order("area")).thenReturn("ascending");
        Mockito.when(frame.sorted(HOSTILE)).thenReturn("/" + HOSTILE);
        String html = process(
                "<table><tr><th:block sandan:heads=\"${value}\"></th:block></tr></table>",
                List.of(new Head("area", "지정면적 (천m²)", true), new Head(HOSTILE, HOSTILE, false)));
        assertThat(html)
                .contains("<tr><th scope=\"col\" class=\"num\" aria-sort=\"ascending\">"
                        + "<a class=\"sort\" href=\"/portal/complexes?sort=area,desc\">지정면적 (천m²)</a></th>")
                .containsOnlyOnce("aria-sort")
                .doesNotContain(HOSTILE);
    }

    @Test
    void writesPageNumbersWithGapsAndMarksTheOneShown() {
        Mockito.when(frame.with("page", 1)).thenReturn("/complexes?page=1");
        Mockito.when(frame.with("page", 9)).thenReturn("/complexes?page=9");
        Mockito.when(frame.with(Mockito.eq("page"), Mockito.intThat(number -> number > 1 && number < 9)))
                .thenReturn("/complexes");
        String html = process(
                "<div sandan:numbers=\"${value}\"></div>", new Listing<>(List.of(), 180, new Paging(9, 20, null)));
        assertThat(html)
                .startsWith("<div><a class=\"page-link\" href=\"/portal/complexes?page=1\">1</a>"
                        + "<span class=\"page-link link-dot\"></span>")
                .endsWith(
                        "<a class=\"page-link active\" href=\"/portal/complexes?page=9\" aria-current=\"page\">9</a></div>");
    }

    @Test
    void writesTheMenuAndMarksWhereThePageStands() {
        Link here = new Link("목록", "/complexes", "page", null);
        String html = process(
                "<nav sandan:menu=\"${value}\"></nav>",
                List.of(
                        new MenuHeading("산업단지", List.of(here), true),
                        new MenuHeading(HOSTILE, List.of(new Link(HOSTILE, "/" + HOSTILE, null, HOSTILE)), false)));
        assertThat(html)
                .contains("<details name=\"menu\" data-current=\"true\"><summary>산업단지</summary>")
                .contains("<li><a href=\"/portal/complexes\" aria-current=\"page\">목록</a></li>")
                .containsOnlyOnce("data-current")
                .doesNotContain(HOSTILE);
    }

    @Test
    void writesFacetsUnderTheirTitles() {
        Choices.Choice choice = new Choices.Choice("NATIONAL", "국가", 1234, false, "/complexes?type=NATIONAL");
        String html = process(
                "<section sandan:facets=\"${value}\"></section>", List.of(new Group("type", HOSTILE, List.of(choice))));
        assertThat(html)
                .contains("<div class=\"facet\"><h2>" + HARMLESS + "</h2>")
                .contains("<b>1,234</b>")
                .doesNotContain(HOSTILE);
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
