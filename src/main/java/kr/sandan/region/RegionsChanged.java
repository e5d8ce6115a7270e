package kr.sandan.region;

/**
 * The codes were changed, in the transaction that is running.
 *
 * @param changeId number of the change
 */
public record RegionsChanged(long changeId) {}
