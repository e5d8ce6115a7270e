package kr.sandan.approval;

import java.time.LocalDate;

/**
 * Lets a colleague act for somebody who is away.
 *
 * @param absent number of the account that is away
 * @param deputy number of the colleague's
 * @param from the first day
 * @param to the last day
 */
public record AppointDeputy(long absent, long deputy, LocalDate from, LocalDate to, String reason) {}
