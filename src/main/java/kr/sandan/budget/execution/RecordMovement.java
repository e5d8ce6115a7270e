package kr.sandan.budget.execution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Records a document that moves money of a year.
 *
 * @param basis what it rests on: the number or name of the document
 * @param approver who decided
 * @param outside what of a transfer lies outside the lines of this portal, in words; null where they balance
 * @param submissionKey of the form, so that one sent twice is recorded once
 * @param lines what each gains, or loses below nothing
 */
public record RecordMovement(
        long programmeId,
        int year,
        MovementKind kind,
        LocalDate decidedOn,
        String basis,
        String approver,
        @Nullable String outside,
        boolean sample,
        String submissionKey,
        List<Line> lines) {

    private static final int LONGEST = 300;

    /** What a line gains, by its code. */
    public record Line(String code, Money amount) {}

    /** What all lines gain together, in won. */
    long sum() {
        return lines.stream().mapToLong(line -> line.amount().won()).sum();
    }

    /** @throws RuleBroken for what no document of the kind can say */
    void requireWhole() {
        if (Math.abs(decidedOn.getYear() - year) > 1)
            throw new RuleBroken(
                    "decidedOn", "budget.movement.day", String.valueOf(year - 1), String.valueOf(year + 1));
        text("basis", basis);
        text("approver", approver);
        if (outside != null) text("outside", outside);
        if (lines.isEmpty()) throw new RuleBroken("rows", "budget.movement.lines.required");
        Set<String> codes = new HashSet<>();
        for (Line line : lines) {
            if (!codes.add(line.code())) throw new RuleBroken("rows", "budget.line.twice", line.code());
            if (line.amount().won() == 0) throw new RuleBroken("rows", "budget.movement.nothing", line.code());
            if (kind.onlyAdds() && line.amount().won() < 0)
                throw new RuleBroken("rows", "budget.movement.only-adds", line.code());
        }
        if (kind.isTransfer() && outside == null && sum() != 0)
            throw new RuleBroken("rows", "budget.movement.unbalanced", sum());
    }

    private static void text(String field, String text) {
        if (text.isBlank()) throw new RuleBroken(field, "budget.movement." + field + ".required");
        if (text.length() > LONGEST) throw new RuleBroken(field, "budget.execution.long", LONGEST);
        ResidentNumber.refuse(field, text);
    }
}
