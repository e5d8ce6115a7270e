package kr.sandan.cluster;

import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;

/** One change of what is held of a cluster. */
public sealed interface ClusterChange {

    /**
     * Something holds over a period; what held on the same track when it begins ends there.
     *
     * @param content what holds
     * @param span since when, and until when if that is known
     */
    record State(ClusterContent content, Span span) implements ClusterChange {}

    /**
     * What is held was wrong: something else takes its place.
     *
     * @param factId the fact corrected
     * @param content what it should have said
     * @param span when it should have held
     */
    record Correct(long factId, ClusterContent content, Span span) implements ClusterChange {}

    /**
     * What holds ends; a cluster of which the standing ends is no more.
     *
     * @param factId the fact
     * @param until the first day without it
     */
    record End(long factId, PartialDate until) implements ClusterChange {}

    /**
     * What is held never was; nothing takes its place.
     *
     * @param factId the fact
     */
    record Withdraw(long factId) implements ClusterChange {}
}
