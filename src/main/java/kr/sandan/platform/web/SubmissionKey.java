package kr.sandan.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The key that each form carries, so that one sent twice does its work once. */
public final class SubmissionKey {

    private static final int LONGEST = 64;

    /** The name by which templates read it. */
    private static final String RENEWED = "freshKey";

    private SubmissionKey() {}

    /** The key of a new form. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The key as sent; a new one where a form lost it, or sent what is none. */
    public static String of(@Nullable String sent) {
        return sent == null || sent.length() > LONGEST ? fresh() : sent;
    }

    /** Has the form that is shown again carry a new key instead of the one it was sent with. */
    public static void renew() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(RENEWED, fresh(), RequestAttributes.SCOPE_REQUEST);
    }
}
