package kr.sandan.platform.web.template;

import java.util.List;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;

/** Writes the parts of a table: {@code sandan:heads}, {@code sandan:rows} and the page {@code sandan:numbers} below. */
final class TableMarkup {

    private TableMarkup() {}

    static void heads(List<Head> heads, Markup markup) {
        PageFrame frame = markup.frame();
        for (Head head : heads) {
            markup.tag("<th scope=\"col\"").attribute("class", head.figure() ? "num" : null);
            markup.attribute("aria-sort", frame.order(head.key())).tag("><a class=\"sort\"");
            markup.href(frame.sorted(head.key())).lang(head.text());
            markup.tag(">").text(head.text()).tag("</a></th>\n");
        }
    }

    static void rows(List<List<Cell>> rows, Markup markup) {
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
        } else if (cell instanceof Cell.Position position) {
            markup.tag("<td").attribute("data-lon", String.valueOf(position.longitude()));
            markup.attribute("data-lat", String.valueOf(position.latitude()));
            markup.attribute("data-county", position.county());
            markup.tag(">").text(position.text()).tag("</td>");
        } else if (cell instanceof Cell.Pick pick) {
            markup.tag("<td class=\"pick\"").lang(pick.label()).tag("><input type=\"checkbox\"");
            markup.attribute("name", pick.name()).attribute("value", pick.value());
            markup.attribute("aria-label", pick.label()).tag("></td>");
        }
    }

    static void numbers(Listing<?> listing, Markup markup) {
        for (int number : listing.pageNumbers()) {
            if (number == 0) {
                markup.tag("<span class=\"page-link link-dot\"></span>");
            } else {
                boolean here = number == listing.paging().page();
                markup.tag(here ? "<a class=\"page-link active\"" : "<a class=\"page-link\"");
                markup.href(markup.frame().with("page", number)).attribute("aria-current", here ? "page" : null);
                markup.tag(">").tag(String.valueOf(number)).tag("</a>");
            }
        }
    }
}
