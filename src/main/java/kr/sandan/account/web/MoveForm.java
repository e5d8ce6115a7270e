package kr.sandan.account.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.sandan.account.MoveAccount;
import kr.sandan.account.Places;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator types to move an account to another place of work. */
record MoveForm(
        @Nullable String place,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @Size(max = 500) @Nullable String reason) {

    MoveAccount toCommand(long id) {
        if (from == null) throw new RuleBroken("from", "account.refused.day");
        return new MoveAccount(
                id,
                Places.read(place).orElseThrow(() -> new RuleBroken("place", "account.refused.place-unknown")),
                from,
                reason);
    }
}
