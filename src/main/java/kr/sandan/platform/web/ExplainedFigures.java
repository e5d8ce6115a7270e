package kr.sandan.platform.web;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import org.springframework.util.MultiValueMap;

/**
 * Answers why a kind of total is what it is. A module that shows totals publishes one bean for each kind; the page {@code
 * /why/<figure>} shows the explanation, with the parameters by which the page of the total is filtered.
 */
public interface ExplainedFigures {

    /** The kind of total as the address writes it, such as {@code complexes}. */
    String figure();

    /** Who may see the total, and so its explanation. */
    Audience audience();

    /**
     * The explanation of one total.
     *
     * @param parameters the filters of the total
     * @throws BadParameter for a filter that no page offers
     */
    FigureExplanation explain(MultiValueMap<String, String> parameters, AsOf asOf, PageFrame frame, Locale locale);
}
