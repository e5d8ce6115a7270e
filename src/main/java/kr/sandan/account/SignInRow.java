package kr.sandan.account;

import kr.sandan.platform.web.SignedIn;

/**
 * What a sign-in asks of an account.
 *
 * @param active neither disabled nor expired today
 */
record SignInRow(SignedIn account, String passwordHash, boolean active) {}
