package kr.sandan.region;

/**
 * What a county's code stood for on a day.
 *
 * @param county the county of that day, or the nearest one to which the line of successions leads without a choice
 * @param certain false when the line splits before it reaches the day, so that {@code county} is not of that day
 */
public record CountyAt(County county, boolean certain) {}
