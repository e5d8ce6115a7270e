package kr.sandan.budget.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what is said of a version of the budget, and of those of its lines that change.
 *
 * @param decidedOn when it was decided, as precisely as it is known
 * @param stated the total that its document states, in won; null where its lines are all it says
 * @param whole whether its lines claim to be all of it
 * @param sourceId the document that says so
 * @param reason why it is entered by hand
 */
public record ProposeVersion(
        Identity version,
        @Nullable PartialDate decidedOn,
        String basis,
        @Nullable String approver,
        @Nullable Long stated,
        boolean whole,
        long sourceId,
        String reason,
        String submissionKey,
        List<Line> lines) {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST = 300;

    /** Which version: of a programme and year its kind and, where there are several, its number. */
    public record Identity(long programmeId, int year, VersionKind kind, int ordinal) {

        /** How addresses name it, such as {@code SUPPLEMENTARY_1}. */
        public String code() {
            return ordinal == 0 ? kind.name() : kind + "_" + ordinal;
        }
    }

    /**
     * A line that changes.
     *
     * @param ends whether it is taken out of the version
     * @param won what it gets
     * @param before what whoever proposes saw it had, in won; null for a line that the version lacks
     */
    public record Line(
            boolean ends,
            String code,
            String name,
            @Nullable FundSource fund,
            BudgetPlace place,
            long won,
            @Nullable Long before) {}

    void requireWhole() {
        if (version.year() < 1990 || version.year() > 2099) throw new RuleBroken("year", "budget.year.out-of-range");
        boolean numbered = version.kind() == VersionKind.SUPPLEMENTARY || version.kind() == VersionKind.REVISED;
        int most = version.kind() == VersionKind.REVISED ? 99 : 9;
        if (numbered
                ? version.ordinal() < 1 || version.ordinal() > most
                : version.ordinal() != 0 && version.kind() != VersionKind.ANNOUNCED || version.ordinal() > 9)
            throw new RuleBroken("ordinal", numbered ? "budget.ordinal.required" : "entry.ordinal.none");
        if (stated != null && stated < 0) throw new RuleBroken("stated", "budget.amount.negative");
        Set<String> codes = new HashSet<>();
        for (Line line : lines) {
            if (!codes.add(line.code())) throw new RuleBroken(null, "budget.line.twice", line.code());
            if (line.won() < 0) throw new RuleBroken(null, "entry.line.negative", line.code());
            if (line.code().length() > LONGEST_CODE || line.name().length() > LONGEST)
                throw new RuleBroken(
                        null,
                        "entry.line.long",
                        line.code().substring(0, Math.min(20, line.code().length())));
        }
    }
}
