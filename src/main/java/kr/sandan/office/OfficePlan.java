package kr.sandan.office;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;

/**
 * What a change of units does, checked against the history before anything is written.
 *
 * @param effectiveOn the first day of the new order
 * @param kind what happened, for the list of events
 * @param ended units that end
 * @param begun units that begin
 * @param parentId the unit above those that begin, or 0 where none begins
 * @param renamed the unit that gets other names, or 0
 * @param names its new names, empty where none is renamed
 * @param handedOver provinces that change hands, by the code of the day
 * @param receiver the existing unit that takes the provinces, or 0 where the one that begins takes them
 * @param before units on the event's earlier side
 * @param remaining existing units on its later side
 */
record OfficePlan(
        LocalDate effectiveOn,
        OfficeEvent.Kind kind,
        List<Long> ended,
        List<OfficeStep.NewOffice> begun,
        long parentId,
        long renamed,
        List<OfficeStep.Names> names,
        List<String> handedOver,
        long receiver,
        List<Long> before,
        List<Long> remaining) {

    /** The existing units that the change touches. */
    Set<Long> offices() {
        Set<Long> touched = new LinkedHashSet<>(before);
        touched.addAll(remaining);
        return touched;
    }

    /** @throws RuleBroken where the change contradicts the history or itself */
    static OfficePlan of(OfficeHistory history, LocalDate day, OfficeStep step) {
        OfficeRules rules = new OfficeRules(history, day);
        if (step instanceof OfficeStep.Create create) return create(rules, day, create);
        if (step instanceof OfficeStep.Close close) return close(rules, day, close);
        if (step instanceof OfficeStep.Rename rename) return rename(rules, day, rename);
        if (step instanceof OfficeStep.Merge merge) return merge(rules, history, day, merge);
        if (step instanceof OfficeStep.Split split) return split(rules, history, day, split);
        return assign(rules, history, day, (OfficeStep.Assign) step);
    }

    private static OfficePlan create(OfficeRules rules, LocalDate day, OfficeStep.Create create) {
        rules.begins(create.office());
        rules.open(create.parentId(), "parentId");
        return new OfficePlan(
                day,
                OfficeEvent.Kind.CREATED,
                List.of(),
                List.of(create.office()),
                create.parentId(),
                0,
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of());
    }

    private static OfficePlan close(OfficeRules rules, LocalDate day, OfficeStep.Close close) {
        rules.endsAlone(close.officeId());
        List<Long> it = List.of(close.officeId());
        return new OfficePlan(
                day, OfficeEvent.Kind.CLOSED, it, List.of(), 0, 0, List.of(), List.of(), 0, it, List.of());
    }

    private static OfficePlan rename(OfficeRules rules, LocalDate day, OfficeStep.Rename rename) {
        rules.open(rename.officeId(), "officeIds");
        rules.renames(rename.officeId(), rename.names());
        List<Long> it = List.of(rename.officeId());
        return new OfficePlan(
                day,
                OfficeEvent.Kind.RENAMED,
                List.of(),
                List.of(),
                0,
                rename.officeId(),
                List.of(rename.names()),
                List.of(),
                0,
                it,
                it);
    }

    private static OfficePlan merge(OfficeRules rules, OfficeHistory history, LocalDate day, OfficeStep.Merge merge) {
        if (Set.copyOf(merge.officeIds()).size() < 2) throw new RuleBroken("officeIds", "office.change.two-needed");
        merge.officeIds().forEach(id -> rules.open(id, "officeIds"));
        rules.begins(merge.into());
        List<String> provinces = merge.officeIds().stream()
                .flatMap(id -> history.territoriesFrom(id, day).stream())
                .map(Territory::provinceCode)
                .distinct()
                .toList();
        rules.movable(provinces);
        long parent = history.parentAt(merge.officeIds().get(0), day.minusDays(1))
                .orElseThrow(() -> new RuleBroken("officeIds", "office.change.head-office"));
        return new OfficePlan(
                day,
                OfficeEvent.Kind.MERGED,
                merge.officeIds(),
                List.of(merge.into()),
                parent,
                0,
                List.of(),
                provinces,
                0,
                merge.officeIds(),
                List.of());
    }

    private static OfficePlan split(OfficeRules rules, OfficeHistory history, LocalDate day, OfficeStep.Split split) {
        rules.open(split.officeId(), "officeIds");
        if (split.parts().isEmpty()) throw new RuleBroken("to", "office.change.parts-missing");
        split.parts().forEach(rules::begins);
        long parent = history.parentAt(split.officeId(), day.minusDays(1))
                .orElseThrow(() -> new RuleBroken("officeIds", "office.change.head-office"));
        List<Long> it = List.of(split.officeId());
        return new OfficePlan(
                day, OfficeEvent.Kind.SPLIT, List.of(), split.parts(), parent, 0, List.of(), List.of(), 0, it, it);
    }

    private static OfficePlan assign(
            OfficeRules rules, OfficeHistory history, LocalDate day, OfficeStep.Assign assign) {
        rules.answers(assign.officeId(), assign.provinceCodes());
        List<Long> until = assign.provinceCodes().stream()
                .flatMap(code -> history.territoryAt(code, day).stream())
                .map(Territory::officeId)
                .distinct()
                .toList();
        return new OfficePlan(
                day,
                OfficeEvent.Kind.TERRITORY,
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                assign.provinceCodes(),
                assign.officeId(),
                until,
                List.of(assign.officeId()));
    }
}
