package kr.sandan.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that each form carries, so that one sent twice does its work once. */
public final class SubmissionKey {

    private static final int LONGEST = 64;

    private SubmissionKey() {}

    /** The key of a new form. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The key as sent; a new one where a form lost it, or sent what is none. */
    public static String of(@Nullable String sent) {
        return sent == null || sent.length() > LONGEST ? fresh() : sent;
    }
}
