package kr.sandan.platform.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;

/** What a module shows on the first page, published as a bean; a section with nothing to say is left out. */
public interface HomeSections {

    /** Who sees them. */
    Audience audience();

    /** The sections for this reader, today or as of the day asked for. */
    List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale);

    /**
     * One section.
     *
     * @param order its place on the page, ascending: 100 for what waits for the reader, 200 for the totals, 300 for news
     * @param template the template whose fragment {@code section(model)} shows it
     * @param model what the fragment shows
     */
    record HomeSection(int order, String template, Object model) {}
}
