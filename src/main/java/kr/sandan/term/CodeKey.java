package kr.sandan.term;

/**
 * A code of a list.
 *
 * @param list name of the list, such as {@code complex-type}
 * @param code such as {@code GENERAL}
 */
record CodeKey(String list, String code) {}
