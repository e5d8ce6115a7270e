package kr.sandan.approval;

import java.time.LocalDate;

/**
 * A deputyship in force or to come.
 *
 * @param absent who is away, by name
 * @param deputy who acts, by name
 * @param from the first day that is left
 * @param to the last day
 * @param acting whether the account asked for is the one that acts
 */
public record RunningDeputy(
        long id,
        long absentId,
        String absent,
        String deputy,
        LocalDate from,
        LocalDate to,
        String reason,
        boolean acting) {

    public String days() {
        return from + " ~ " + to;
    }
}
