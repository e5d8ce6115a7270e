package kr.sandan.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.activity.Attendances;
import kr.sandan.activity.Attendances.Came;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.council.CouncilEntry;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.membership.CompositionReader.At;
import kr.sandan.membership.CompositionReader.Counted;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What councils are made up of: one council or all of them by the same handful of queries. */
@Service
@Transactional(readOnly = true)
public class Compositions {

    /** Who came within so many months counts as taking part. */
    public static final int MONTHS = 12;

    private final CompositionReader reader;
    private final CompositionRules rules;
    private final Waivers waivers;
    private final Attendances attendances;
    private final Designations designations;
    private final ComplexDirectory complexes;

    Compositions(
            CompositionReader reader,
            CompositionRules rules,
            Waivers waivers,
            Attendances attendances,
            Designations designations,
            ComplexDirectory complexes) {
        this.reader = reader;
        this.rules = rules;
        this.waivers = waivers;
        this.attendances = attendances;
        this.designations = designations;
        this.complexes = complexes;
    }

    /**
     * Everything that is read for some councils at once.
     *
     * @param linked by council, the sites linked to its hubs
     * @param ground by site, its complexes with all their parts
     * @param counted by council, its members
     * @param sitting by council, the members that sit in linked complexes
     * @param came by council, who came to what it held
     * @param homes by organisation that came, the linked complexes in which it sits
     * @param attending by council, how many members came
     * @param waived by council, the waivers of the day
     */
    private record Gathered(
            Map<Long, List<DesignationEntry>> linked,
            Map<Long, Set<Long>> ground,
            Map<Long, Counted> counted,
            Map<Long, List<At>> sitting,
            Map<Long, List<Came>> came,
            Map<Long, Set<Long>> homes,
            Map<Long, Long> attending,
            Map<Long, List<Waiver>> waived) {}

    /** What one council is made up of. */
    public Composition of(CouncilEntry council, AsOf asOf) {
        return of(List.of(council), asOf).get(0);
    }

    /** What each of some councils is made up of, in their order. */
    public List<Composition> of(List<CouncilEntry> councils, AsOf asOf) {
        if (councils.isEmpty()) return List.of();
        Gathered all = gather(councils, asOf);
        List<CompositionRule> today = rules.on(asOf);
        return councils.stream()
                .map(council -> composition(council.id(), all, today))
                .toList();
    }

    /** The first of the days until a day in which whoever came counts as taking part. */
    static LocalDate firstDay(LocalDate until) {
        return until.minusMonths(MONTHS).plusDays(1);
    }

    private Gathered gather(List<CouncilEntry> councils, AsOf asOf) {
        Set<Long> ids = councils.stream().map(CouncilEntry::id).collect(Collectors.toSet());
        Map<Long, List<DesignationEntry>> linked = linked(councils, asOf);
        Map<Long, Set<Long>> ground = ground(linked.values(), asOf);
        Long[] places = ground.values().stream().flatMap(Set::stream).distinct().toArray(Long[]::new);
        List<Came> came = attendances.of(ids, firstDay(asOf.valid()), asOf.valid());
        return new Gathered(
                linked,
                ground,
                reader.counted(ids, asOf),
                reader.sitting(ids, places, asOf),
                came.stream().collect(Collectors.groupingBy(Came::councilId)),
                reader.complexesOf(came, places, asOf),
                reader.attending(ids, came, asOf),
                waivers.on(ids, asOf).stream().collect(Collectors.groupingBy(Waiver::councilId)));
    }

    private static Composition composition(long id, Gathered all, List<CompositionRule> rules) {
        Counted own = all.counted().getOrDefault(id, Counted.NONE);
        List<Composition.Linked> parts = all.linked().getOrDefault(id, List.of()).stream()
                .map(site -> part(id, site, all))
                .toList();
        return Composition.judged(
                id,
                own.members(),
                own.types(),
                parts,
                all.attending().getOrDefault(id, 0L),
                rules,
                all.waived().getOrDefault(id, List.of()));
    }

    private static Composition.Linked part(long council, DesignationEntry site, Gathered all) {
        Set<Long> ground = all.ground().getOrDefault(site.id(), Set.of());
        long members = all.sitting().getOrDefault(council, List.of()).stream()
                .filter(at -> ground.contains(at.complex()))
                .map(At::organisation)
                .distinct()
                .count();
        List<Came> came = all.came().getOrDefault(council, List.of()).stream()
                .filter(one -> all.homes().getOrDefault(one.organisationId(), Set.of()).stream()
                        .anyMatch(ground::contains))
                .toList();
        LocalDate last =
                came.stream().map(Came::last).max(Comparator.naturalOrder()).orElse(null);
        return new Composition.Linked(site.id(), site.name(), site.nameEn(), members, came.size(), last);
    }

    /** By council, the sites linked to its hubs. */
    private Map<Long, List<DesignationEntry>> linked(List<CouncilEntry> councils, AsOf asOf) {
        DesignationRegister register = designations.at(asOf);
        Map<Long, List<DesignationEntry>> under = new HashMap<>();
        Map<Long, List<DesignationEntry>> linked = new LinkedHashMap<>();
        for (CouncilEntry council : councils)
            linked.put(
                    council.id(),
                    council.sites().stream()
                            .flatMap(hub -> under
                                    .computeIfAbsent(
                                            hub.id(),
                                            id -> register.under(id).stream()
                                                    .filter(site -> site.role() == DesignationRole.LINKED)
                                                    .toList())
                                    .stream())
                            .distinct()
                            .toList());
        return linked;
    }

    /** By site, its complexes with all their parts. */
    private Map<Long, Set<Long>> ground(Collection<List<DesignationEntry>> linked, AsOf asOf) {
        Directory directory = complexes.at(asOf);
        Map<Long, Set<Long>> ground = new HashMap<>();
        linked.stream()
                .flatMap(List::stream)
                .forEach(site -> ground.computeIfAbsent(site.id(), id -> {
                    Set<Long> all = new HashSet<>();
                    site.ground().forEach(one -> withParts(one.complexId(), directory, all));
                    return all;
                }));
        return ground;
    }

    private static void withParts(long complex, Directory directory, Set<Long> all) {
        if (!all.add(complex)) return;
        for (ComplexEntry part : directory.partsOf(complex)) withParts(part.id(), directory, all);
    }
}
