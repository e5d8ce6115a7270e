/** Pages of accounts: sign-in, one's own account, administration. */
@NullMarked
package kr.sandan.account.web;

import org.jspecify.annotations.NullMarked;
