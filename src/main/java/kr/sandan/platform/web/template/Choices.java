package kr.sandan.platform.web.template;

import java.util.List;

/** The choices of one filter, which {@code sandan:facets} writes as a list of links with counts. */
public interface Choices {

    /** Name of the filter's parameter. */
    String name();

    /** What the filter is called. */
    String label();

    List<Choice> choices();

    /**
     * One choice.
     *
     * @param value as the parameter takes it
     * @param label what it is called
     * @param count how many rows it would show
     * @param selected whether it is chosen
     * @param path where choosing or unchoosing it leads, within the context
     */
    record Choice(String value, String label, int count, boolean selected, String path) {}
}
