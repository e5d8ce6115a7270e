package kr.sandan.cluster.procedure;

import kr.sandan.platform.RuleBroken;

/**
 * How a body voted.
 *
 * @param members how many may vote
 */
public record Votes(int inFavour, int against, int abstained, int members) {

    public Votes {
        if (inFavour < 0 || against < 0 || abstained < 0 || members < 1 || inFavour + against + abstained > members)
            throw new RuleBroken("members", "procedure.votes.more");
    }

    int present() {
        return inFavour + against + abstained;
    }

    /** Refuses a decision without a quorum, and one that was voted down. */
    void requireCarried() {
        if (2 * present() <= members) throw new RuleBroken("members", "procedure.votes.quorum", present(), members);
        if (inFavour <= against) throw new RuleBroken("inFavour", "procedure.votes.down", inFavour, against);
    }
}
