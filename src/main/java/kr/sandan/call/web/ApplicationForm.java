package kr.sandan.call.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.call.Application;
import kr.sandan.call.ApplicationFacts;
import kr.sandan.call.ApplicationState;
import kr.sandan.call.Initiator;
import kr.sandan.call.PartnerRole;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An application as it is typed.
 *
 * @param applicant the name of the organisation that applies
 * @param bodyId the public body that applies instead
 * @param partners rows of names and roles; empty ones are passed over
 * @param told how it ended, in a recorded round
 */
record ApplicationForm(
        @Size(max = 200) @Nullable String applicant,
        @Nullable String bodyId,
        @Nullable String officeId,

        @NotBlank(message = "{call.application.title.required}") @Size(max = 200) @Nullable
        String title,

        @Size(max = 4000) @Nullable String summary,
        @Size(max = 40) @Nullable String requested,
        @Size(max = 40) @Nullable String own,
        @Size(max = 100) @Nullable String fundName,
        @Size(max = 10) @Nullable String priorityRank,
        @Nullable String initiator,
        @Nullable List<@Nullable Row> partners,
        @Nullable String told,
        @Nullable String sourceId,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    private static final int ROWS = 5;

    /** A partner as it is typed. */
    record Row(
            @Size(max = 200) @Nullable String name,
            @Nullable String role) {

        static final Row EMPTY = new Row(null, null);
    }

    static ApplicationForm empty(@Nullable String officeId) {
        return new ApplicationForm(
                null,
                null,
                officeId,
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

    static ApplicationForm of(Application held) {
        ApplicationFacts facts = held.facts();
        List<@Nullable Row> rows = new ArrayList<>();
        facts.partners().forEach(one -> rows.add(new Row(one.name(), one.role().name())));
        return new ApplicationForm(
                facts.organisationId() == null ? null : held.applicantName(),
                text(facts.bodyId()),
                text(facts.officeId()),
                facts.title(),
                facts.summary(),
                won(facts.requestedWon()),
                won(facts.ownWon()),
                facts.fundName(),
                text(facts.priorityRank()),
                text(facts.initiator()),
                rows,
                null,
                null,
                String.valueOf(held.version()),
                null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String won(@Nullable Long won) {
        return won == null ? null : "%,d".formatted(won);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (partners != null) for (Row row : partners) rows.add(row == null ? Row.EMPTY : row);
        while (rows.size() < ROWS) rows.add(Row.EMPTY);
        return rows;
    }

    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.id("bodyId", bodyId));
        FormErrors.check(errors, () -> Typed.id("officeId", officeId));
        FormErrors.check(errors, () -> Typed.won("requested", requested));
        FormErrors.check(errors, () -> Typed.won("own", own));
        FormErrors.check(errors, () -> Typed.whole("priorityRank", priorityRank));
        FormErrors.check(errors, () -> Typed.choice(Initiator.values(), "initiator", initiator));
        FormErrors.check(errors, () -> Typed.choice(ApplicationState.values(), "told", told));
        FormErrors.check(errors, () -> Typed.id("sourceId", sourceId));
        for (Row row : rows())
            FormErrors.check(errors, () -> Typed.choice(PartnerRole.values(), "partners", row.role()));
    }

    ApplicationFacts facts(@Nullable Long organisationId, List<Application.Partner> found) {
        return new ApplicationFacts(
                organisationId,
                Typed.id("bodyId", bodyId),
                Typed.id("officeId", officeId),
                String.valueOf(title),
                summary,
                Typed.won("requested", requested),
                Typed.won("own", own),
                fundName,
                Typed.whole("priorityRank", priorityRank),
                Typed.choice(Initiator.values(), "initiator", initiator),
                found);
    }
}
