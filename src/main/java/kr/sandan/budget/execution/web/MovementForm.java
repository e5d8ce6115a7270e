package kr.sandan.budget.execution.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.execution.MovementKind;
import kr.sandan.budget.execution.RecordMovement;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.Day;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A movement of money as it is typed.
 *
 * @param rows its lines; those without a code and an amount are none
 */
record MovementForm(
        @NotBlank(message = "{budget.movement.kind.required}") @Nullable
        String kind,

        @NotBlank(message = "{budget.movement.programme.required}") @Nullable
        String programme,

        @NotBlank(message = "{budget.movement.decidedOn.required}") @Nullable
        String decidedOn,

        @NotBlank(message = "{budget.movement.basis.required}") @Size(max = 300) @Nullable
        String basis,

        @NotBlank(message = "{budget.movement.approver.required}") @Size(max = 300) @Nullable
        String approver,

        @Size(max = 300) @Nullable String outside,
        @Size(max = 64) @Nullable String submissionKey,
        @Nullable List<Row> rows) {

    private static final int MORE = 4;
    private static final int MOST = 96;

    /** A line: its code, and what it gains or, below nothing, loses. */
    record Row(@Nullable String code, @Nullable String amount) {

        private static final Row EMPTY = new Row(null, null);

        private boolean isSaid() {
            return code != null || amount != null;
        }
    }

    static MovementForm empty(@Nullable String programme) {
        return new MovementForm(null, programme, null, null, null, null, SubmissionKey.fresh(), List.of()).longer();
    }

    public List<Row> lines() {
        return rows == null
                ? List.of()
                : rows.stream().map(row -> row == null ? Row.EMPTY : row).toList();
    }

    /** The same with more lines to write on. */
    MovementForm longer() {
        List<Row> more = new ArrayList<>(lines());
        for (int at = 0; at < MORE && more.size() < MOST; at++) more.add(Row.EMPTY);
        return new MovementForm(kind, programme, decidedOn, basis, approver, outside, submissionKey, more);
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        requireReadable("decidedOn", decidedOn, "typeMismatch.java.time.LocalDate", Day::read, errors);
        for (int at = 0; at < lines().size(); at++) {
            Row row = lines().get(at);
            String name = "rows[" + at + "].";
            if (row.code() == null && row.amount() != null)
                errors.rejectValue(name + "code", "budget.movement.code.required");
            if (row.amount() == null && row.code() != null)
                errors.rejectValue(name + "amount", "budget.movement.amount.required");
            requireReadable(
                    name + "amount", row.amount(), "budget.execution.amount.unreadable", TypedMoney::read, errors);
        }
    }

    RecordMovement toCommand(int year) {
        String asked = String.valueOf(programme);
        if (!asked.matches("[0-9]{1,18}")) throw new BadParameter("programme", asked);
        return new RecordMovement(
                Long.parseLong(asked),
                year,
                BadParameter.among(MovementKind.values(), "kind", kind),
                Day.read(String.valueOf(decidedOn)),
                String.valueOf(basis),
                String.valueOf(approver),
                outside,
                false,
                SubmissionKey.of(submissionKey),
                lines().stream()
                        .filter(Row::isSaid)
                        .map(row -> new RecordMovement.Line(
                                String.valueOf(row.code()).strip(), TypedMoney.read(String.valueOf(row.amount()))))
                        .toList());
    }

    /** Everything that is filled in, by name, as a draft keeps it. */
    Map<String, String> kept() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("kind", kind);
        all.put("programme", programme);
        all.put("decidedOn", decidedOn);
        all.put("basis", basis);
        all.put("approver", approver);
        all.put("outside", outside);
        for (int at = 0; at < lines().size(); at++) {
            all.put("rows[" + at + "].code", lines().get(at).code());
            all.put("rows[" + at + "].amount", lines().get(at).amount());
        }
        return TypedForm.filled(all);
    }

    /** A form as a draft kept it. */
    static MovementForm of(Map<String, String> kept, String key) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < MOST; at++) {
            Row row = new Row(kept.get("rows[" + at + "].code"), kept.get("rows[" + at + "].amount"));
            if (row.isSaid()) rows.add(row);
        }
        return new MovementForm(
                        kept.get("kind"),
                        kept.get("programme"),
                        kept.get("decidedOn"),
                        kept.get("basis"),
                        kept.get("approver"),
                        kept.get("outside"),
                        key,
                        rows)
                .longer();
    }
}
