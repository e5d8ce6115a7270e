package kr.sandan.scenario.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Day;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.scenario.OpenScenario;
import kr.sandan.scenario.OpenScenario.Words;
import kr.sandan.scenario.ReviseScenario;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioState;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A scenario as it is typed.
 *
 * @param programme whose designations are copied; for a new scenario, like the two days
 * @param copiedOn the day whose designations are copied
 * @param copiedKnown until when they were known
 * @param shared anything where all officers see it
 * @param closed anything where it is to be read only; for one that is there already
 * @param version the version seen; for one that is there already
 * @param submissionKey the form's own key, for a new scenario
 */
record ScenarioForm(
        @Nullable String programme,
        @Nullable String copiedOn,
        @Nullable String copiedKnown,

        @NotBlank(message = "{scenario.title.required}") @Size(max = 100) @Nullable
        String title,

        @Size(max = 1000) @Nullable String note,
        @Nullable String shared,
        @Nullable String closed,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    private static final String DAY = "typeMismatch.java.time.LocalDate";

    static ScenarioForm empty(AsOf asOf) {
        return new ScenarioForm(
                "CLUSTER",
                asOf.valid().toString(),
                asOf.known().toString(),
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    static ScenarioForm of(Scenario scenario) {
        return new ScenarioForm(
                null,
                null,
                null,
                scenario.title(),
                scenario.note(),
                scenario.shared() ? "true" : null,
                scenario.open() ? null : "true",
                String.valueOf(scenario.version()),
                null);
    }

    void checkNew(AsOf today, BindingResult errors) {
        if (programme == null) errors.rejectValue("programme", "scenario.programme.required");
        if (copiedOn == null) errors.rejectValue("copiedOn", "scenario.copy.day-required");
        FormErrors.requireReadable("copiedOn", copiedOn, DAY, Day::read, errors);
        FormErrors.requireReadable("copiedKnown", copiedKnown, DAY, Day::read, errors);
        String known = copiedKnown;
        if (known == null || errors.hasFieldErrors("copiedKnown")) return;
        if (Day.read(known).isAfter(today.known())) errors.rejectValue("copiedKnown", "scenario.copy.future");
    }

    void checkHeld(BindingResult errors) {
        if (version == null) errors.reject("scenario.version.missing");
        FormErrors.requireReadable("version", version, "scenario.version.missing", Integer::valueOf, errors);
    }

    OpenScenario toOpen(AsOf today) {
        LocalDate known = copiedKnown == null ? today.known() : Day.read(copiedKnown);
        AsOf copied = new AsOf(Day.read(String.valueOf(copiedOn)), known);
        return new OpenScenario(SubmissionKey.of(submissionKey), String.valueOf(programme), copied, words());
    }

    ReviseScenario toRevise(long id) {
        ScenarioState state = closed == null ? ScenarioState.OPEN : ScenarioState.CLOSED;
        return new ReviseScenario(id, Integer.parseInt(String.valueOf(version)), words(), state);
    }

    private Words words() {
        return new Words(String.valueOf(title), note, shared != null);
    }
}
