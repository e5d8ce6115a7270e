package kr.sandan.load;

/**
 * Another text for a cell that a finding names.
 *
 * @param cell address such as {@code E12}
 * @param text as typed; empty for a blank cell
 */
public record CorrectCell(String sheet, String cell, String text) {}
