package kr.sandan.load;

/**
 * A cell that was mended in the portal.
 *
 * @param before what the file has
 * @param after what is read instead; empty for a blank cell
 * @param by name of who mended it last
 * @param at to the minute, in Seoul
 */
public record LoadCorrection(String sheet, String cell, String before, String after, String by, String at) {}
