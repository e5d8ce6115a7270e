package kr.sandan.platform.web;

import java.util.List;

/**
 * A heading of the main menu as a page shows it.
 *
 * @param links what stands under it
 * @param current whether the page stands under it
 */
public record MenuHeading(String text, List<Link> links, boolean current) {}
