package kr.sandan.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A move to another place of work.
 *
 * @param from first day there; a day in the future is a planned move
 * @param reason why, kept in the history
 */
public record MoveAccount(
        long id,
        Affiliation place,
        LocalDate from,
        @Nullable String reason) {}
