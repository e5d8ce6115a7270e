package kr.sandan.approval;

import kr.sandan.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A place at which an account decides today.
 *
 * @param account who sits there
 * @param office of whose records, or null for those of all offices
 */
record Seat(long account, Role role, Level level, @Nullable Long office) {}
