package kr.sandan.platform.web.template;

import java.math.BigDecimal;
import java.util.List;
import kr.sandan.platform.web.Link;
import kr.sandan.platform.web.MenuHeading;
import kr.sandan.platform.web.PrintedNumber;

/** Writes lists of links: {@code sandan:links}, {@code sandan:menu} and {@code sandan:facets}. */
final class ListMarkup {

    private ListMarkup() {}

    static void links(List<Link> links, Markup markup) {
        for (Link link : links) {
            markup.tag("<li><a").href(link.path()).attribute("rel", link.rel());
            markup.attribute("aria-current", link.current()).lang(link.text());
            markup.tag(">").text(link.text()).tag("</a></li>\n");
        }
    }

    static void menu(List<MenuHeading> headings, Markup markup) {
        for (MenuHeading heading : headings) {
            markup.tag("<details name=\"menu\"").attribute("data-current", heading.current() ? "true" : null);
            markup.tag("><summary>").text(heading.text()).tag("</summary>\n<ul>");
            links(heading.links(), markup);
            markup.tag("</ul></details>\n");
        }
    }

    static void facets(List<? extends Choices> groups, Markup markup) {
        for (Choices group : groups) {
            markup.tag("<div class=\"facet\"><h2>").text(group.label()).tag("</h2>\n<ul>");
            choices(group, markup);
            markup.tag("</ul></div>\n");
        }
    }

    private static void choices(Choices choices, Markup markup) {
        for (Choices.Choice choice : choices.choices()) {
            markup.tag("<li><a").href(choice.path()).tag(" rel=\"nofollow\"");
            markup.attribute("data-facet", choices.name()).attribute("data-value", choice.value());
            markup.attribute("data-count", String.valueOf(choice.count()));
            markup.attribute("aria-current", choice.selected() ? "true" : null).tag("><span");
            markup.lang(choice.label()).tag(">").text(choice.label()).tag("</span> <b>");
            markup.tag(PrintedNumber.of(BigDecimal.valueOf(choice.count()), 0)).tag("</b></a></li>\n");
        }
    }
}
