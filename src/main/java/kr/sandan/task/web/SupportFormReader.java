package kr.sandan.task.web;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.task.OrganisationWord;
import kr.sandan.task.RecordSupport;
import kr.sandan.task.ReviseSupport;
import kr.sandan.task.SupportFacts;
import kr.sandan.task.SupportMoney;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what is typed of a support; what cannot be read is refused in the user's words. */
@Component
class SupportFormReader {

    /** Refuses every field that cannot be read, beside those that are missing. */
    void check(SupportForm form, BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.day("startedOn", form.startedOn()));
        FormErrors.check(errors, () -> Typed.day("closedOn", form.closedOn()));
        FormErrors.check(errors, () -> Typed.day("scoredOn", form.scoredOn()));
        FormErrors.check(errors, () -> Typed.number("score", form.score()));
        FormErrors.check(errors, () -> Typed.won("amount", form.amount()));
        checkProvider(form, errors);
    }

    /** Refuses a form that names nobody who gives the support. */
    void checkProvider(SupportForm form, BindingResult errors) {
        boolean named = form.provider() != null && !form.provider().isBlank();
        boolean chosen = form.providerChoice() != null && !form.providerChoice().isBlank();
        if (!named && !chosen) FormErrors.refuse(errors, "provider", "task.provider.required");
    }

    RecordSupport recording(long task, SupportForm form) {
        return new RecordSupport(task, facts(form), form.repeatReason(), form.key());
    }

    ReviseSupport revising(long support, SupportForm form) {
        return new ReviseSupport(
                support, Typed.version(form.version()), facts(form), form.repeatReason(), form.reason(), form.key());
    }

    SupportFacts facts(SupportForm form) {
        return new SupportFacts(
                Typed.requiredId("serviceId", form.serviceId()),
                OrganisationWord.typed(form.provider(), form.providerChoice()),
                Typed.requiredDay("startedOn", form.startedOn()),
                Typed.won("amount", form.amount()),
                BadParameter.among(SupportMoney.values(), "money", String.valueOf(form.money())),
                form.result(),
                closing(form));
    }

    /** All that closes a support, or nothing of it. */
    private static SupportFacts.@Nullable Closing closing(SupportForm form) {
        LocalDate closed = Typed.day("closedOn", form.closedOn());
        Integer score = Typed.number("score", form.score());
        LocalDate scored = Typed.day("scoredOn", form.scoredOn());
        if (closed == null && score == null && scored == null) return null;
        if (closed == null) throw new RuleBroken("closedOn", "task.closedOn.required");
        if (score == null) throw new RuleBroken("score", "task.score.required");
        if (scored == null) throw new RuleBroken("scoredOn", "task.scoredOn.required");
        return new SupportFacts.Closing(closed, score, scored);
    }
}
