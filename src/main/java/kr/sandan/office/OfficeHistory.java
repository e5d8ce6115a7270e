package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.Period;

/** All units of the agency with their whole past, held in memory and never changed. */
public final class OfficeHistory {

    private final long revision;
    private final List<Office> offices;
    private final List<OfficeName> names;
    private final List<Parent> parents;
    private final List<Territory> territories;
    private final List<OfficeEvent> events;

    /**
     * A unit's place in the tree.
     *
     * @param officeId the unit
     * @param parentId the unit above it
     * @param valid when it stood there
     */
    public record Parent(long officeId, long parentId, Period valid) {}

    /**
     * @param revision grows with every change of the data
     * @param offices every unit that ever was, in the order in which trees show them
     * @param names every name that a unit ever had
     * @param parents every place in the tree that a unit ever had
     * @param territories every territory
     * @param events what happened, oldest first
     */
    public OfficeHistory(
            long revision,
            List<Office> offices,
            List<OfficeName> names,
            List<Parent> parents,
            List<Territory> territories,
            List<OfficeEvent> events) {
        this.revision = revision;
        this.offices = List.copyOf(offices);
        this.names = List.copyOf(names);
        this.parents = List.copyOf(parents);
        this.territories = List.copyOf(territories);
        this.events = List.copyOf(events);
    }

    public long revision() {
        return revision;
    }

    /** Every unit that ever was. */
    public List<Office> all() {
        return offices;
    }

    /** The units of a day; one with an unknown start is listed on every day before its end. */
    public List<Office> officesAt(LocalDate day) {
        return offices.stream().filter(office -> office.valid().contains(day)).toList();
    }

    /** The regional headquarters of a day. */
    public List<Office> headquartersAt(LocalDate day) {
        return officesAt(day).stream()
                .filter(office -> office.kind() == OfficeKind.HEADQUARTERS)
                .toList();
    }

    public Optional<Office> office(long id) {
        return offices.stream().filter(office -> office.id() == id).findFirst();
    }

    public Optional<Office> byCode(String code) {
        return offices.stream().filter(office -> office.code().equals(code)).findFirst();
    }

    /**
     * What a unit was called on a day; where it did not exist that day, the name nearest to the day, so that a closed unit
     * still reads well. Empty only for a unit that never was.
     */
    public Optional<OfficeName> nameAt(long id, LocalDate day) {
        List<OfficeName> of = namesOf(id);
        return of.stream()
                .filter(name -> !name.valid().startsAfter(day))
                .reduce((first, second) -> second)
                .or(() -> of.stream().findFirst());
    }

    /** Every name of a unit, oldest first. */
    public List<OfficeName> namesOf(long id) {
        return names.stream().filter(name -> name.officeId() == id).toList();
    }

    /** The unit above another on a day. */
    public Optional<Long> parentAt(long id, LocalDate day) {
        return parents.stream()
                .filter(parent -> parent.officeId() == id && parent.valid().contains(day))
                .map(Parent::parentId)
                .findFirst();
    }

    /** The tree of a day; units whose superior is not known that day stand at the top. */
    public List<OfficeNode> treeAt(LocalDate day) {
        List<Office> present = officesAt(day);
        return present.stream()
                .filter(office -> parentAt(office.id(), day)
                        .filter(parent -> present.stream().anyMatch(other -> other.id() == parent))
                        .isEmpty())
                .map(office -> node(office, present, day))
                .toList();
    }

    private OfficeNode node(Office office, List<Office> present, LocalDate day) {
        List<OfficeNode> children = present.stream()
                .filter(other -> parentAt(other.id(), day)
                        .filter(id -> id == office.id())
                        .isPresent())
                .map(other -> node(other, present, day))
                .toList();
        return new OfficeNode(office, nameAt(office.id(), day).orElseThrow(), children);
    }

    /** Who answers for a province on a day, by the code that the province had that day. */
    public Optional<Territory> territoryAt(String provinceCode, LocalDate day) {
        return territories.stream()
                .filter(territory -> territory.provinceCode().equals(provinceCode)
                        && territory.valid().contains(day))
                .findFirst();
    }

    /** The provinces of a headquarters on a day. */
    public List<Territory> territoriesOf(long officeId, LocalDate day) {
        return territories.stream()
                .filter(territory ->
                        territory.officeId() == officeId && territory.valid().contains(day))
                .toList();
    }

    /** The provinces for which a headquarters answers on a day or will answer later. */
    public List<Territory> territoriesFrom(long officeId, LocalDate day) {
        return territories.stream()
                .filter(territory ->
                        territory.officeId() == officeId && !territory.valid().hasEndedBy(day))
                .toList();
    }

    /** Whether a unit stands below another on a day or will later. */
    public boolean hasUnitsFrom(long officeId, LocalDate day) {
        return parents.stream()
                .anyMatch(parent ->
                        parent.parentId() == officeId && !parent.valid().hasEndedBy(day));
    }

    /** Every territory that ever was. */
    public List<Territory> territories() {
        return territories;
    }

    /** What happened, oldest first. */
    public List<OfficeEvent> events() {
        return events;
    }

    /** What happened to a unit, oldest first. */
    public List<OfficeEvent> eventsOf(long officeId) {
        return events.stream()
                .filter(event ->
                        event.before().contains(officeId) || event.after().contains(officeId))
                .toList();
    }
}
