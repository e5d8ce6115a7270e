package kr.sandan.council;

import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;

/** One change of what is held of a council. */
public sealed interface CouncilChange {

    /**
     * Something holds over a period; what held on the same track when it begins ends there.
     *
     * @param content what holds
     * @param span since when, and until when if that is known
     */
    record State(CouncilContent content, Span span) implements CouncilChange {}

    /**
     * What is held was wrong: something else takes its place.
     *
     * @param factId the fact corrected
     * @param content what it should have said
     * @param span when it should have held
     */
    record Correct(long factId, CouncilContent content, Span span) implements CouncilChange {}

    /**
     * What holds ends; a council of which the status ends is dissolved.
     *
     * @param factId the fact
     * @param until the first day without it
     */
    record End(long factId, PartialDate until) implements CouncilChange {}

    /**
     * What is held never was; nothing takes its place.
     *
     * @param factId the fact
     */
    record Withdraw(long factId) implements CouncilChange {}
}
