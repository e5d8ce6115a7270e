package kr.sandan.task.web;

import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.task.OrganisationWord;
import kr.sandan.task.RecordTask;
import kr.sandan.task.ReviseTask;
import kr.sandan.task.TaskFacts;
import kr.sandan.task.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what is typed of a task; what cannot be read is refused in the user's words. */
@Component
class TaskFormReader {

    private final CurrentAccount account;

    TaskFormReader(CurrentAccount account) {
        this.account = account;
    }

    /** Refuses every field that cannot be read, beside those that are missing. */
    void check(TaskForm form, BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.day("foundOn", form.foundOn()));
        checkFirm(form, errors);
    }

    /** Refuses a form that names no firm. */
    void checkFirm(TaskForm form, BindingResult errors) {
        boolean named = form.firm() != null && !form.firm().isBlank();
        boolean chosen = form.firmChoice() != null && !form.firmChoice().isBlank();
        if (!named && !chosen) FormErrors.refuse(errors, "firm", "task.firm.required");
    }

    RecordTask recording(TaskForm form) {
        return new RecordTask(facts(form), false, form.key());
    }

    ReviseTask revising(long id, TaskForm form) {
        return new ReviseTask(id, Typed.version(form.version()), facts(form), form.reason(), form.key());
    }

    private TaskFacts facts(TaskForm form) {
        Long owner = Typed.id("ownerId", form.ownerId());
        return new TaskFacts(
                Typed.requiredId("councilId", form.councilId()),
                OrganisationWord.typed(form.firm(), form.firmChoice()),
                Typed.id("activityId", form.activityId()),
                String.valueOf(form.kind()),
                BadParameter.among(Urgency.values(), "urgency", String.valueOf(form.urgency())),
                String.valueOf(form.topic()),
                form.detail(),
                Typed.requiredDay("foundOn", form.foundOn()),
                owner == null ? account.require() : owner);
    }
}
