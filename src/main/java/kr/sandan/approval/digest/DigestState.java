package kr.sandan.approval.digest;

import java.util.Locale;

/** Where the mail of a day to a person stands. */
public enum DigestState {
    /** This portal sends no mail; it is only shown. */
    HELD,
    /** The account has no address. */
    NO_ADDRESS,
    /** It is to be sent, for the first time or again. */
    PENDING,
    /** The server has taken it. */
    SENT;

    public String messageKey() {
        return "approval.outbox.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
