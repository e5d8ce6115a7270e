package kr.sandan.load.web;

import kr.sandan.account.Role;
import kr.sandan.load.Actor;
import kr.sandan.platform.web.SignedIn;

/** The signed-in person as the load path knows people. */
final class Caller {

    private Caller() {}

    static Actor of(SignedIn account) {
        return new Actor(account.id(), Role.valueOf(account.role()));
    }
}
