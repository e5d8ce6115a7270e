package kr.sandan.programme;

import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/** One change of what is held of a programme. */
public sealed interface ProgrammeChange {

    /**
     * From a day on something holds; what held on the same track until then ends that day.
     *
     * @param content what holds
     * @param from since when, or null where nobody knows
     * @param until the first day on which it holds no longer, or null
     */
    record State(
            FactContent content,
            @Nullable PartialDate from,
            @Nullable PartialDate until) implements ProgrammeChange {}

    /**
     * What is held was wrong: something else takes its place.
     *
     * @param factId the fact corrected
     * @param content what it should have said
     * @param span when it should have held
     */
    record Correct(long factId, FactContent content, Span span) implements ProgrammeChange {}

    /**
     * What holds ends.
     *
     * @param factId the fact
     * @param until the first day without it
     */
    record End(long factId, PartialDate until) implements ProgrammeChange {}

    /**
     * What is held never was; nothing takes its place.
     *
     * @param factId the fact
     */
    record Withdraw(long factId) implements ProgrammeChange {}
}
