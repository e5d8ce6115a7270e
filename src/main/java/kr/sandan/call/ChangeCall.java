package kr.sandan.call;

/**
 * Changes what is said of a call that is not decided.
 *
 * @param version of the call that the person saw
 */
public record ChangeCall(long callId, int version, CallFacts facts) {}
