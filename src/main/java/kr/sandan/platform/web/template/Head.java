package kr.sandan.platform.web.template;

/**
 * The head of a column that a table can be sorted by, which {@code sandan:heads} writes.
 *
 * @param key what the parameter {@code sort} calls the column
 * @param text its title, with the unit of its figures
 * @param figure whether the column holds figures, which stand at the right
 */
public record Head(String key, String text, boolean figure) {}
