package kr.sandan.platform.web;

/**
 * One choice of a select.
 *
 * @param value what the form sends
 * @param text what the person reads
 */
public record Option(String value, String text) {}
