package kr.sandan.complex;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.account.AccountsAffected;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Works out what an assignment of many complexes to an office does, before anything is written. */
@Service
public class AssignmentPlans {

    /** So many complexes at once; the whole register fits. */
    private static final int MOST = 2_000;

    private final ComplexDirectory directories;
    private final OfficeQueries offices;
    private final AccountsAffected people;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentPlans(
            ComplexDirectory directories,
            OfficeQueries offices,
            AccountsAffected people,
            JdbcClient jdbc,
            Clock clock) {
        this.directories = directories;
        this.offices = offices;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What naming the office for the complexes does.
     *
     * @throws RuleBroken where the office or one of the complexes is not there that day, or nothing would change
     */
    public AssignmentPlan of(Collection<Long> complexIds, long officeId, LocalDate from) {
        requireOffice(officeId, from);
        Set<Long> ids = new LinkedHashSet<>(complexIds);
        if (ids.isEmpty()) throw new RuleBroken("complexIds", "complex.assign.none");
        if (ids.size() > MOST) throw new RuleBroken("complexIds", "complex.assign.many", MOST);
        Directory then = directories.at(known(from));
        Map<Long, Integer> later = later(ids, from);
        List<AssignmentPlan.Line> lines = new ArrayList<>();
        for (long id : ids) {
            ComplexEntry complex = then.find(id)
                    .orElseThrow(() -> new RuleBroken("complexIds", "complex.assign.absent", String.valueOf(id), from));
            Long before = complex.officeId();
            boolean named = !complex.officeByProvince() && before != null && before == officeId;
            int overtaken = later.getOrDefault(id, 0);
            lines.add(new AssignmentPlan.Line(complex, before, named && overtaken == 0, overtaken));
        }
        if (lines.stream().allMatch(AssignmentPlan.Line::already))
            throw new RuleBroken("complexIds", "complex.assign.already", nameOf(officeId, from));
        lines.sort(Comparator.comparing(
                        (AssignmentPlan.Line line) -> line.complex().name())
                .thenComparing(line -> line.complex().id()));
        return new AssignmentPlan(officeId, from, List.copyOf(lines), people.workingFor(touched(lines, officeId)));
    }

    /**
     * The complexes that lines name: by number, or by a name or another name as a whole.
     *
     * @throws RuleBroken for a line that names none, or several
     */
    public List<Long> read(List<String> lines) {
        if (lines.size() > MOST) throw new RuleBroken("typed", "complex.assign.many", MOST);
        Directory today = directories.at(known(AsOf.today(clock).valid()));
        Map<String, Set<Long>> named = new HashMap<>();
        today.all().forEach(complex -> {
            add(named, complex.name(), complex.id());
            complex.aliases().forEach(alias -> add(named, alias, complex.id()));
        });
        return lines.stream().map(line -> read(line, today, named)).toList();
    }

    private static void add(Map<String, Set<Long>> named, String name, long id) {
        named.computeIfAbsent(NamePattern.normalise(name), any -> new LinkedHashSet<>())
                .add(id);
    }

    private static long read(String line, Directory today, Map<String, Set<Long>> named) {
        if (line.matches("[0-9]{1,18}")) {
            long id = Long.parseLong(line);
            if (today.find(id).isEmpty()) throw new RuleBroken("typed", "complex.assign.unknown", line);
            return id;
        }
        Set<Long> found = named.getOrDefault(NamePattern.normalise(line), Set.of());
        if (found.isEmpty()) throw new RuleBroken("typed", "complex.assign.unknown", line);
        if (found.size() > 1) throw new RuleBroken("typed", "complex.assign.ambiguous", line, choices(found, today));
        return found.iterator().next();
    }

    private static String choices(Set<Long> ids, Directory today) {
        return ids.stream()
                .flatMap(id -> today.find(id).stream())
                .map(complex ->
                        complex.id() + " (" + complex.places().get(0).provinceName() + " " + complex.name() + ")")
                .collect(Collectors.joining(", "));
    }

    /** @throws RuleBroken for an office that is not there that day */
    void requireOffice(long officeId, LocalDate from) {
        boolean there = offices.office(officeId)
                .filter(office -> office.valid().contains(from))
                .isPresent();
        if (!there) throw new RuleBroken("officeId", "complex.assign.office-absent", nameOf(officeId, from), from);
    }

    private String nameOf(long officeId, LocalDate day) {
        return offices.nameAt(officeId, day).map(name -> name.name()).orElse(String.valueOf(officeId));
    }

    private static Set<Long> touched(List<AssignmentPlan.Line> lines, long officeId) {
        Set<Long> touched = new LinkedHashSet<>(Set.of(officeId));
        for (AssignmentPlan.Line line : lines) {
            Long before = line.before();
            if (!line.already() && before != null) touched.add(before);
        }
        return touched;
    }

    private Map<Long, Integer> later(Set<Long> ids, LocalDate from) {
        Map<Long, Integer> later = new HashMap<>();
        jdbc.sql("""
                        select complex_id, count(*) from complex_office
                        where superseded_at is null and valid_from > :from and complex_id in (:ids)
                        group by complex_id""").param("from", from).param("ids", ids).query(row -> {
            later.put(row.getLong(1), row.getInt(2));
        });
        return later;
    }

    private AsOf known(LocalDate day) {
        return new AsOf(day, AsOf.today(clock).known());
    }
}
