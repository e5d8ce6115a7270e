package kr.sandan.complex.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.sandan.complex.AssignOffices;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.ChangeWords;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of many complexes as it is typed: those ticked, and those pasted by number or name, one in a line.
 *
 * @param kind nothing; forms of dated changes carry it
 * @param source number of the source document chosen
 * @param revision the mark of the plan that was seen
 */
record AssignmentForm(
        @Nullable String kind,
        @Nullable String effectiveOn,
        @Nullable List<Long> complexIds,
        @Nullable String typed,
        @Nullable Long officeId,
        @Nullable String reason,
        @Nullable String source,
        @Nullable Long revision,
        @Nullable String submissionKey) {

    static AssignmentForm empty(@Nullable String typed) {
        return new AssignmentForm(null, null, null, typed, null, null, null, null, SubmissionKey.fresh());
    }

    /** As previewed: every complex by its number. */
    AssignmentForm seen(long seenRevision, List<Long> ids) {
        return new AssignmentForm(
                kind, effectiveOn, ids, null, officeId, reason, source, seenRevision, SubmissionKey.of(submissionKey));
    }

    /** @param read the numbers of the complexes that lines name */
    AssignOffices toCommand(Function<List<String>, List<Long>> read) {
        if (officeId == null) throw new RuleBroken("officeId", "complex.form.office.required");
        if (source == null || !source.matches("[0-9]{1,18}"))
            throw new RuleBroken("source", "complex.form.source.choose");
        List<Long> ids = new ArrayList<>(complexIds == null ? List.of() : complexIds);
        ids.addAll(read.apply(ChangeWords.lines(typed)));
        return new AssignOffices(
                ids,
                officeId,
                ChangeWords.effectiveOn(effectiveOn),
                ChangeWords.words(reason),
                source,
                revision == null ? 0 : revision,
                SubmissionKey.of(submissionKey));
    }
}
