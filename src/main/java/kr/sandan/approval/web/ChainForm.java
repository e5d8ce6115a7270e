package kr.sandan.approval.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.sandan.account.Role;
import kr.sandan.approval.ChainStep;
import kr.sandan.approval.Level;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form of a chain: up to four steps, each a level and a role such as {@code HEADQUARTERS-APPROVER}. */
record ChainForm(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable String step1,
        @Nullable String step2,
        @Nullable String step3,
        @Nullable String step4,
        @Nullable String reason) {

    static final ChainForm EMPTY = new ChainForm(null, null, null, null, null, null, null);

    void check(BindingResult errors) {
        if (kind == null) FormErrors.refuse(errors, "kind", "approval.refused.kind");
        if (from == null && !errors.hasFieldErrors("from"))
            FormErrors.refuse(errors, "from", "approval.refused.no-day");
        if (reason == null) FormErrors.refuse(errors, "reason", "approval.refused.no-reason");
        List<@Nullable String> typed = typed();
        for (int i = 0; i < typed.size(); i++) {
            String step = typed.get(i);
            if (step != null && choices().stream().noneMatch(one -> written(one).equals(step)))
                FormErrors.refuse(errors, "step" + (i + 1), "approval.refused.step");
        }
    }

    List<ChainStep> steps() {
        List<ChainStep> steps = new ArrayList<>();
        for (String step : typed())
            choices().stream().filter(one -> written(one).equals(step)).forEach(steps::add);
        return steps;
    }

    private List<@Nullable String> typed() {
        List<@Nullable String> typed = new ArrayList<>();
        typed.add(step1);
        typed.add(step2);
        typed.add(step3);
        typed.add(step4);
        return typed;
    }

    /** Every step that there can be, the lowest level first. */
    static List<ChainStep> choices() {
        return Stream.of(Level.values())
                .flatMap(level -> level.roles().stream().map((Role role) -> new ChainStep(level, role)))
                .toList();
    }

    static String written(ChainStep step) {
        return step.level() + "-" + step.role();
    }
}
