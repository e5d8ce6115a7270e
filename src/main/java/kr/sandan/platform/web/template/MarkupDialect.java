package kr.sandan.platform.web.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** The attributes {@code sandan:rows} of a table body and {@code sandan:choices} of a list. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    static final String PREFIX = "sandan";

    MarkupDialect() {
        super("Sandan", PREFIX, 1000);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new MarkupProcessor<>("rows", List.class, (rows, markup) -> rows(rows, markup)),
                new MarkupProcessor<>("choices", Choices.class, MarkupDialect::choices));
    }

    private static void rows(List<List<Cell>> rows, Markup markup) {
        for (List<Cell> row : rows) {
            markup.tag("<tr>");
            for (Cell cell : row) cell(cell, markup);
            markup.tag("</tr>\n");
        }
    }

    private static void cell(Cell cell, Markup markup) {
        if (cell instanceof Cell.Figure figure) {
            markup.tag("<td class=\"num\">").text(figure.text()).tag("</td>");
        } else if (cell instanceof Cell.Text text) {
            markup.tag("<td").attribute("class", text.style()).lang(text.text());
            markup.tag(">").text(text.text()).tag("</td>");
        } else if (cell instanceof Cell.Head head) {
            markup.tag("<th scope=\"row\"><a").href(head.path()).lang(head.text());
            markup.tag(">").text(head.text()).tag("</a>");
            if (head.badge() != null)
                markup.tag(" <span class=\"krds-badge bg-light-warning sample\">")
                        .text(head.badge())
                        .tag("</span>");
            markup.tag("</th>");
        } else if (cell instanceof Cell.Pick pick) {
            markup.tag("<td class=\"pick\"").lang(pick.label()).tag("><input type=\"checkbox\"");
            markup.attribute("name", pick.name()).attribute("value", pick.value());
            markup.attribute("aria-label", pick.label()).tag("></td>");
        }
    }

    private static void choices(Choices choices, Markup markup) {
        for (Choices.Choice choice : choices.choices()) {
            markup.tag("<li><a").href(choice.path()).tag(" rel=\"nofollow\"");
            markup.attribute("data-facet", choices.name()).attribute("data-value", choice.value());
            markup.attribute("data-count", String.valueOf(choice.count()));
            markup.attribute("aria-current", choice.selected() ? "true" : null).tag("><span");
            markup.lang(choice.label()).tag(">").text(choice.label()).tag("</span> <b>");
            markup.tag(grouped(choice.count())).tag("</b></a></li>\n");
        }
    }

    /** A count with its thousands parted. */
    private static String grouped(int count) {
        return count < 1000 ? String.valueOf(count) : String.format(Locale.ROOT, "%,d", count);
    }
}
