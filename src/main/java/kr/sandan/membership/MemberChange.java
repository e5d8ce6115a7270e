package kr.sandan.membership;

import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;

/** One change of a membership that is held. */
public sealed interface MemberChange {

    /**
     * What is held was wrong: something else takes its place.
     *
     * @param role what it should have said
     * @param span when it should have held
     */
    record Correct(MemberRole role, Span span) implements MemberChange {}

    /**
     * The organisation leaves.
     *
     * @param until the first day without it
     */
    record End(PartialDate until) implements MemberChange {}

    /** It never belonged. */
    record Withdraw() implements MemberChange {}
}
