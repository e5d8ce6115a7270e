package kr.sandan.region;

import java.time.LocalDate;

/**
 * One code following another; a split has several with the same {@code from}, a merger several with the same {@code to}.
 *
 * @param from code that gave up the area, or part of it
 * @param to code that took it over
 * @param effectiveOn the first day of the new order
 * @param basis what kind of source states it
 * @param source the source itself
 */
public record Succession(String from, String to, LocalDate effectiveOn, RegionBasis basis, String source) {}
