package kr.sandan.office;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.sandan.platform.RuleBroken;

/** What a change of the agency's units must obey. */
final class OfficeRules {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    private final OfficeHistory history;
    private final LocalDate day;
    private final Set<String> begun = new HashSet<>();

    OfficeRules(OfficeHistory history, LocalDate day) {
        this.history = history;
        this.day = day;
    }

    /** The unit existed the day before and has no known end: only such a unit can end, change or have others below it. */
    void open(long id, String field) {
        Office office = history.office(id).orElseThrow(() -> new RuleBroken(field, "office.change.unknown", id));
        boolean open = office.valid().until() == null && office.valid().contains(day.minusDays(1));
        if (!open) throw new RuleBroken(field, "office.change.not-open", nameOf(id), day);
    }

    void begins(OfficeStep.NewOffice office) {
        if (!CODE.matcher(office.code()).matches()) {
            throw new RuleBroken("to", "office.change.code-form", office.code());
        }
        if (history.byCode(office.code()).isPresent() || !begun.add(office.code())) {
            throw new RuleBroken("to", "office.change.code-taken", office.code());
        }
        if (office.kind() == OfficeKind.HEAD_OFFICE) throw new RuleBroken("kind", "office.change.head-office");
        named(office.names());
    }

    void renames(long id, OfficeStep.Names names) {
        named(names);
        history.namesOf(id).stream()
                .filter(name -> name.valid().until() == null)
                .filter(name -> !name.valid().contains(day.minusDays(1)))
                .findFirst()
                .ifPresent(later -> {
                    throw new RuleBroken("effectiveOn", "office.change.later-name", later.name());
                });
    }

    private static void named(OfficeStep.Names names) {
        if (names.name().isBlank()
                || names.shortName().isBlank()
                || names.nameEn().isBlank()) {
            throw new RuleBroken("to", "office.change.names-missing");
        }
    }

    /** Nothing may be left hanging: no unit below it and no province that nobody answers for. */
    void endsAlone(long id) {
        open(id, "officeIds");
        if (history.hasUnitsFrom(id, day)) throw new RuleBroken("officeIds", "office.change.has-units", nameOf(id));
        if (!history.territoriesFrom(id, day).isEmpty()) {
            throw new RuleBroken("officeIds", "office.change.has-provinces", nameOf(id));
        }
    }

    void answers(long id, List<String> provinces) {
        open(id, "officeIds");
        if (history.office(id)
                .filter(of -> of.kind() == OfficeKind.HEADQUARTERS)
                .isEmpty()) {
            throw new RuleBroken("officeIds", "office.change.not-headquarters", nameOf(id));
        }
        if (provinces.isEmpty()) throw new RuleBroken("provinces", "office.change.provinces-missing");
        movable(provinces);
        for (String code : provinces) {
            boolean already = history.territoryAt(code, day)
                    .filter(territory -> territory.officeId() == id)
                    .isPresent();
            if (already) throw new RuleBroken("provinces", "office.change.same-territory", code);
        }
    }

    /** A province that changes hands that day or later already cannot change hands before. */
    void movable(List<String> provinces) {
        for (String code : provinces) {
            boolean later = history.territories().stream()
                    .filter(territory -> territory.provinceCode().equals(code))
                    .map(territory -> territory.valid().from())
                    .anyMatch(from -> from != null && !from.isBefore(day));
            if (later) throw new RuleBroken("effectiveOn", "office.change.later-territory", code);
        }
    }

    private String nameOf(long id) {
        return history.nameAt(id, day).map(OfficeName::name).orElse(String.valueOf(id));
    }
}
