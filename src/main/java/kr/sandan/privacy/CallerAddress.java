package kr.sandan.privacy;

/** Where the request comes from that this thread answers. */
public interface CallerAddress {

    /** What stands in the log for work without a request. */
    String NO_REQUEST = "-";

    /** The network address of the caller; {@link #NO_REQUEST} in a job. */
    String current();
}
