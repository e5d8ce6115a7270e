package kr.sandan.platform.web;

/** Whether a session may go on: asked once a minute of use, so that nothing has to be asked at every request. */
public interface SignedInCheck {

    /** False as soon as the account is disabled, expired, or has another role or office than the session says. */
    boolean holds(SignedIn account);
}
