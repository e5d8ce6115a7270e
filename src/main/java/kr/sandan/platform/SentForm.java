package kr.sandan.platform;

import java.util.Optional;

/** The form that the user of this request has sent. */
public interface SentForm {

    /** SHA-256 of everything in it that the user can alter; empty where nobody has sent a form, as in a load. */
    Optional<byte[]> sha256();
}
