package kr.sandan.membership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.membership.AppointOfficer;
import kr.sandan.membership.MemberLines;
import kr.sandan.membership.OfficerPost;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Somebody put in a post, as it is typed.
 *
 * @param organisation of which organisation, by name
 * @param choice which of those that the name may mean
 * @param personId a contact of the organisation
 * @param name of somebody who is entered among its contacts; empty where only the organisation is known
 * @param position of that person there
 * @param consentOn when that person agreed that this is held
 * @param consentUntil the first day on which that no longer holds
 */
record OfficerForm(
        @NotBlank(message = "{membership.post.required}") @Nullable
        String post,

        @NotBlank(message = "{membership.organisation.required}") @Size(max = 200) @Nullable
        String organisation,

        @Nullable String choice,
        @Nullable String personId,
        @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String position,
        @Nullable String consentOn,
        @Nullable String consentUntil,
        @Nullable String from,
        @Nullable String until,

        @NotBlank(message = "{membership.source.required}") @Nullable
        String sourceId,

        @NotBlank(message = "{membership.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static OfficerForm empty() {
        return new OfficerForm(
                OfficerPost.CHAIR.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (post != null) FormErrors.check(errors, this::what);
        if (sourceId != null)
            FormErrors.check(errors, () -> Typed.id("sourceId", sourceId, "membership.source.required"));
        FormErrors.check(errors, () -> Typed.date("from", from));
        FormErrors.check(errors, () -> Typed.date("until", until));
        if (personId != null) FormErrors.check(errors, () -> Typed.id("personId", personId, "membership.choose"));
        else if (name != null) FormErrors.check(errors, this::entered);
    }

    /** Refuses a form that names no organisation. */
    void checkOrganisation(BindingResult errors) {
        if (organisation == null || organisation.isBlank())
            FormErrors.refuse(errors, "organisation", "membership.organisation.required");
    }

    private OfficerPost what() {
        return Typed.choice(OfficerPost.values(), "post", post);
    }

    /** The organisation that is meant by the name; null where a person must say. */
    static @Nullable Long meant(MemberLines.@Nullable Line line, @Nullable String choice) {
        if (line == null) return null;
        if (choice != null && choice.matches("\\d{1,18}")) {
            long id = Long.parseLong(choice);
            if (line.candidates().stream().anyMatch(candidate -> candidate.id() == id)) return id;
        }
        return line.sure() == null ? null : line.sure().id();
    }

    AppointOfficer toCommand(long councilId, @Nullable Long meant) {
        if (meant == null) throw new RuleBroken("organisation", "membership.organisation.unclear");
        return new AppointOfficer(
                councilId,
                what(),
                meant,
                who(),
                Typed.span(from, until),
                false,
                Typed.word(sourceId, reason, submissionKey));
    }

    private AppointOfficer.Who who() {
        if (personId != null) return new AppointOfficer.Who(Typed.id("personId", personId, "membership.choose"), null);
        return name == null ? AppointOfficer.Who.UNKNOWN : new AppointOfficer.Who(null, entered());
    }

    private PersonFacts entered() {
        return new PersonFacts(
                String.valueOf(name),
                position,
                null,
                null,
                PersonRole.REPRESENTATIVE,
                Typed.day("consentOn", consentOn),
                Typed.day("consentUntil", consentUntil));
    }
}
