package kr.sandan.source;

/**
 * A figure in a list.
 *
 * @param figure the figure and who published it
 * @param rivals how many figures of other documents are of the same subject, part and measure and of overlapping days
 * @param disputed whether one of these cannot be true beside it
 */
public record ClaimRow(PublishedFigure figure, int rivals, boolean disputed) {}
