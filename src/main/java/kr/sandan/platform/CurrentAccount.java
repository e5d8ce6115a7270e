package kr.sandan.platform;

import java.util.OptionalLong;

/** Who is acting: the signed-in account of this request, or the account in whose name a job runs. */
public interface CurrentAccount {

    /** The account's number; empty for a visitor. */
    OptionalLong id();

    /** The account's number, where only a signed-in account can get to. */
    default long require() {
        return id().orElseThrow(() -> new IllegalStateException("no account is acting"));
    }
}
