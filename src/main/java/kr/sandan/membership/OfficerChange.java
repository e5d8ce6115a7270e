package kr.sandan.membership;

import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;

/** One change of a post that is held. */
public sealed interface OfficerChange {

    /**
     * The period was wrong.
     *
     * @param span when it should have held
     */
    record Correct(Span span) implements OfficerChange {}

    /**
     * The person leaves the post.
     *
     * @param until the first day without it
     */
    record End(PartialDate until) implements OfficerChange {}

    /** The person never had it. */
    record Withdraw() implements OfficerChange {}
}
