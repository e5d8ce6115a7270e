package kr.sandan.load;

import kr.sandan.account.Role;

/**
 * Who asks for a change of a load.
 *
 * @param account number of the account
 * @param role what the account may do
 */
public record Actor(long account, Role role) {}
