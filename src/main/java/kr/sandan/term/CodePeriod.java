package kr.sandan.term;

import kr.sandan.platform.Period;

/**
 * What a code is called for a time.
 *
 * @param valid the days; a null start or end is open
 * @param own whether it is the program's own term
 */
public record CodePeriod(Period valid, CodeNames names, boolean own) {}
