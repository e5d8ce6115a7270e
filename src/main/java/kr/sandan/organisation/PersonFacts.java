package kr.sandan.organisation;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is held of a person, and on whose consent.
 *
 * @param name the name
 * @param position position at the organisation
 * @param phone telephone number
 * @param email mail address
 * @param role what the person is at the organisation
 * @param consentOn the day on which the person agreed that this is held
 * @param consentUntil the first day on which that no longer holds
 */
public record PersonFacts(
        String name,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String email,
        PersonRole role,
        LocalDate consentOn,
        LocalDate consentUntil) {

    private static final int LONGEST = 100;

    public PersonFacts {
        name = name.strip();
        position = stripped(position);
        phone = stripped(phone);
        email = stripped(email);
        if (name.isEmpty()) throw new RuleBroken("name", "organisation.person.name.required");
        if (name.length() > LONGEST) throw new RuleBroken("name", "organisation.person.long", LONGEST);
        if (position != null && position.length() > LONGEST)
            throw new RuleBroken("position", "organisation.person.long", LONGEST);
        if (phone != null && !phone.matches("[0-9+() -]{7,30}"))
            throw new RuleBroken("phone", "organisation.person.phone");
        if (email != null && (!email.matches("[^@ ]+@[^@ ]+") || email.length() > 2 * LONGEST))
            throw new RuleBroken("email", "organisation.person.email");
        if (!consentOn.isBefore(consentUntil))
            throw new RuleBroken("consentUntil", "organisation.person.consent.order");
        ResidentNumber.refuse("name", name);
        ResidentNumber.refuse("position", position);
        ResidentNumber.refuse("phone", phone);
        ResidentNumber.refuse("email", email);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
