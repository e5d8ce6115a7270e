package kr.sandan.approval;

/**
 * A notice as lists show it.
 *
 * @param at when it came, in Seoul, such as {@code 2026-11-27 16:20}
 * @param opened whether its reader has opened it
 */
public record NoticeRow(long id, Notice notice, String at, boolean opened) {}
