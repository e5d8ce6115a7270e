package kr.sandan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact as everybody sees it.
 *
 * @param id its number
 * @param organisationId the organisation
 * @param name masked; null once erased
 * @param position at the organisation, not masked while consent holds
 * @param phone masked
 * @param email masked
 * @param role what the person is there
 * @param consentOn when the person agreed
 * @param consentUntil the first day on which that no longer holds
 * @param state whether it may be unmasked
 * @param sample whether it is invented
 * @param version counts its changes
 */
public record MaskedPerson(
        long id,
        long organisationId,
        @Nullable String name,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String email,
        PersonRole role,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate consentUntil,
        State state,
        boolean sample,
        int version) {

    /** Whether it may be unmasked. */
    public enum State {
        /** Held on consent. */
        HELD,
        /** The consent has expired: to be erased, or renewed. */
        EXPIRED,
        /** Erased for good. */
        ERASED
    }
}
