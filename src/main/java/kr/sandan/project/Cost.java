package kr.sandan.project;

/**
 * What a source pays in a year.
 *
 * @param won how much, in won
 */
public record Cost(int year, CostSource source, long won) {}
