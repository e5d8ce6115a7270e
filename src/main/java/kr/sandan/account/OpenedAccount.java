package kr.sandan.account;

/** A new account with the password that is shown once and must be changed at the first sign-in. */
public record OpenedAccount(long id, String username, String displayName, String temporaryPassword) {}
