package kr.sandan.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a change of public bodies does, checked before anything is written.
 *
 * @param kind what happens
 * @param effectiveOn the first day of the new order
 * @param ended bodies whose name ends, because they end or are renamed
 * @param renamed the body that is renamed, or null
 * @param names its new names, or null
 * @param begun bodies that begin
 * @param taking existing bodies that take over
 */
record PublicBodyPlan(
        PublicBodyChange.Kind kind,
        LocalDate effectiveOn,
        List<PublicBodyName> ended,
        @Nullable PublicBodyName renamed,
        PublicBodyStep.@Nullable Names names,
        List<PublicBodyStep.NewBody> begun,
        List<PublicBodyName> taking) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    /** How provinces are called as bodies. */
    private static final String PROVINCE = "PROVINCE_";

    /**
     * @param held every name held, each body's oldest first
     * @param isTaken whether a code is taken
     * @throws RuleBroken where the change contradicts what is held or itself
     */
    static PublicBodyPlan of(List<PublicBodyName> held, Predicate<String> isTaken, LocalDate day, PublicBodyStep step) {
        Rules rules = new Rules(held, isTaken, day);
        if (step instanceof PublicBodyStep.Open open) {
            rules.begin(List.of(open.body()));
            return new PublicBodyPlan(
                    PublicBodyChange.Kind.OPENED, day, List.of(), null, null, List.of(open.body()), List.of());
        }
        if (step instanceof PublicBodyStep.Rename rename) {
            PublicBodyName before = rules.open(rename.bodyId(), "bodyIds");
            rules.rename(before, rename.names());
            return new PublicBodyPlan(
                    PublicBodyChange.Kind.RENAMED, day, List.of(before), before, rename.names(), List.of(), List.of());
        }
        if (step instanceof PublicBodyStep.Succeed succeed) return rules.succeed(succeed);
        PublicBodyName before = rules.open(((PublicBodyStep.Close) step).bodyId(), "bodyIds");
        return new PublicBodyPlan(PublicBodyChange.Kind.CLOSED, day, List.of(before), null, null, List.of(), List.of());
    }

    /** Korean names that stand after the change. */
    List<String> after() {
        List<String> after = new ArrayList<>();
        if (names != null) after.add(names.name());
        begun.forEach(body -> after.add(body.names().name()));
        taking.forEach(body -> after.add(body.name()));
        return after;
    }

    private record Rules(List<PublicBodyName> held, Predicate<String> isTaken, LocalDate day) {

        /** The body's name of the day before, which goes on without a known end: only such a body can change. */
        PublicBodyName open(long id, String field) {
            List<PublicBodyName> of =
                    held.stream().filter(name -> name.bodyId() == id).toList();
            if (of.isEmpty()) throw new RuleBroken(field, "office.body.change.unknown", id);
            PublicBodyName last = of.get(of.size() - 1);
            boolean open = last.valid().until() == null && last.valid().contains(day.minusDays(1));
            if (!open) throw new RuleBroken(field, "office.body.change.not-open", last.name(), day);
            return last;
        }

        void rename(PublicBodyName before, PublicBodyStep.Names names) {
            named(names);
            if (before.name().equals(names.name()) && before.nameEn().equals(names.nameEn()))
                throw new RuleBroken("to", "office.body.change.same-name", before.name());
            unused(names, before.bodyId());
        }

        PublicBodyPlan succeed(PublicBodyStep.Succeed succeed) {
            Set<Long> ending = new LinkedHashSet<>(succeed.bodyIds());
            if (ending.isEmpty()) throw new RuleBroken("bodyIds", "office.body.change.none-chosen");
            if (succeed.into().isEmpty() && succeed.taking().isEmpty())
                throw new RuleBroken("to", "office.body.change.successor-missing");
            List<PublicBodyName> ended =
                    ending.stream().map(id -> open(id, "bodyIds")).toList();
            List<PublicBodyName> taking = succeed.taking().stream()
                    .distinct()
                    .map(id -> open(id, "taking"))
                    .toList();
            for (PublicBodyName body : taking) {
                if (ending.contains(body.bodyId()))
                    throw new RuleBroken("taking", "office.body.change.follows-itself", body.name());
            }
            begin(succeed.into());
            return new PublicBodyPlan(PublicBodyChange.Kind.SUCCEEDED, day, ended, null, null, succeed.into(), taking);
        }

        void begin(List<PublicBodyStep.NewBody> begun) {
            Set<String> codes = new LinkedHashSet<>();
            for (PublicBodyStep.NewBody body : begun) {
                if (!CODE.matcher(body.code()).matches() || body.code().startsWith(PROVINCE))
                    throw new RuleBroken("to", "office.change.code-form", body.code());
                if (!codes.add(body.code()) || isTaken.test(body.code()))
                    throw new RuleBroken("to", "office.change.code-taken", body.code());
                if (body.kind() == PublicBody.Kind.PROVINCE)
                    throw new RuleBroken("rank", "office.body.change.province");
                named(body.names());
                unused(body.names(), 0);
            }
        }

        private static void named(PublicBodyStep.Names names) {
            if (names.name().isBlank() || names.nameEn().isBlank())
                throw new RuleBroken("to", "office.body.change.names-missing");
        }

        /** Two bodies may not bear one name on one day. */
        private void unused(PublicBodyStep.Names names, long besides) {
            boolean used = held.stream()
                    .filter(name -> name.bodyId() != besides && name.name().equals(names.name()))
                    .anyMatch(name ->
                            name.valid().startsAfter(day) || name.valid().contains(day));
            if (used) throw new RuleBroken("to", "office.body.change.name-taken", names.name());
        }
    }
}
