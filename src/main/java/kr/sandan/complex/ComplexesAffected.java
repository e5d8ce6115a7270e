package kr.sandan.complex;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.sandan.office.AffectedByOffice;
import kr.sandan.office.OfficeName;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.region.AffectedByRegion;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which complexes a change of regions or offices touches: those that lie there, or are answered for there, on the last day
 * of the old order.
 */
@Component
class ComplexesAffected implements AffectedByRegion, AffectedByOffice {

    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComplexesAffected(
            ComplexDirectory directories, RegionQueries regions, OfficeQueries offices, JdbcClient jdbc, Clock clock) {
        this.directories = directories;
        this.regions = regions;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
        Directory before = before(effectiveOn);
        Predicate<String> inProvinceListed = code -> code.length() > 2 && codes.contains(code.substring(0, 2));
        return codes.stream()
                .filter(inProvinceListed.negate())
                .sorted()
                .flatMap(code -> line(
                        before,
                        nameOf(code, before.asOf().valid()),
                        "complex.affected.place",
                        code.length() == 2 ? ComplexFilter.inProvince(code) : ComplexFilter.inCounty(code),
                        (code.length() == 2 ? "province=" : "county=") + code))
                .toList();
    }

    @Override
    public List<Affected.Named> standingOn(Set<String> codes) {
        return jdbc.sql("""
                        select distinct p.complex_id, v.name
                        from complex_place p
                        join complex_version v on v.complex_id = p.complex_id and v.superseded_at is null
                            and upper_inf(v.valid)
                        where p.superseded_at is null and (p.county_code in (:codes) or p.province_code in (:codes))
                        order by p.complex_id""")
                .param("codes", codes)
                .query((row, number) ->
                        new Affected.Named(row.getString("name"), "/complexes/" + row.getLong("complex_id")))
                .list();
    }

    @Override
    public List<Affected> affectedBy(Set<Long> officeIds, Set<String> provinceCodes, LocalDate effectiveOn) {
        Directory before = before(effectiveOn);
        List<Affected> lines = new ArrayList<>();
        officeIds.stream()
                .sorted()
                .flatMap(id -> line(
                        before,
                        offices.nameAt(id, before.asOf().valid())
                                .map(OfficeName::name)
                                .orElse(""),
                        "complex.affected.office",
                        ComplexFilter.ofOffices(Set.of(id)),
                        "office=" + id))
                .forEach(lines::add);
        Directory then = directories.at(known(effectiveOn));
        for (String code : new TreeSet<>(provinceCodes)) lines.addAll(handedOver(then, code));
        return lines;
    }

    /** The complexes of a province that changes hands, and those of them that stay where they are. */
    private List<Affected> handedOver(Directory then, String code) {
        LocalDate day = then.asOf().valid();
        ComplexFilter filter = ComplexFilter.inProvince(code);
        List<Affected> lines = new ArrayList<>(
                line(then, nameOf(code, day), "complex.affected.handed-over", filter, "province=" + code)
                        .toList());
        List<ComplexEntry> staying = then.select(filter).entries().stream()
                .filter(entry -> !entry.officeByProvince()
                        || !entry.places().get(0).provinceCode().equals(code))
                .toList();
        if (!staying.isEmpty())
            lines.add(
                    new Affected(nameOf(code, day), "complex.affected.staying", staying.size(), null, named(staying)));
        return lines;
    }

    private static Stream<Affected> line(
            Directory directory, String subject, String messageKey, ComplexFilter filter, String parameter) {
        List<ComplexEntry> found = directory.select(filter).entries();
        if (found.isEmpty()) return Stream.empty();
        String path = "/complexes?" + parameter + "&asOf=" + directory.asOf().valid();
        return Stream.of(new Affected(subject, messageKey, found.size(), path, named(found)));
    }

    private static List<Affected.Named> named(List<ComplexEntry> entries) {
        return entries.stream()
                .limit(Affected.NAMED)
                .map(entry -> new Affected.Named(entry.name(), "/complexes/" + entry.id()))
                .toList();
    }

    private String nameOf(String code, LocalDate day) {
        RegionHistory history = regions.history();
        return code.length() == 2
                ? history.province(code).map(province -> province.shortName()).orElse(code)
                : history.countyAt(code, day)
                        .map(found -> found.county().name())
                        .orElse(code);
    }

    private Directory before(LocalDate effectiveOn) {
        return directories.at(known(effectiveOn.minusDays(1)));
    }

    private AsOf known(LocalDate day) {
        return new AsOf(day, AsOf.today(clock).known());
    }
}
