package kr.sandan.account;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One field of an account that somebody changed.
 *
 * @param at Seoul time
 * @param by name of the person who changed it, null for the portal itself
 * @param field column name
 * @param before value before, null for none
 * @param after value after, null for none
 * @param reason as stated, or null
 */
public record AccountChange(
        LocalDateTime at,
        @Nullable String by,
        String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    public String fieldKey() {
        return "account.field." + field.replace('_', '-');
    }
}
