package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.platform.Affected;
import kr.sandan.region.AffectedByRegion;
import kr.sandan.region.Province;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Component;

/** Which headquarters answer for the provinces that a change of regions is about, on the last day of the old order. */
@Component
class TerritoriesAffected implements AffectedByRegion {

    private final OfficeQueries offices;
    private final RegionQueries regions;

    TerritoriesAffected(OfficeQueries offices, RegionQueries regions) {
        this.offices = offices;
        this.regions = regions;
    }

    @Override
    public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
        LocalDate day = effectiveOn.minusDays(1);
        return offices.territoriesOf(codes, day).stream()
                .flatMap(territory -> named(territory, day).map(office -> line(territory.provinceCode(), office)))
                .toList();
    }

    private Affected line(String code, Affected.Named office) {
        String province =
                regions.history().province(code).map(Province::shortName).orElse(code);
        return new Affected(province, "office.affected.territory", 1, office.path(), List.of(office));
    }

    private Stream<Affected.Named> named(Territory territory, LocalDate day) {
        return offices.nameAt(territory.officeId(), day).stream()
                .map(name -> new Affected.Named(name.name(), "/offices?asOf=" + day));
    }

    @Override
    public List<Affected.Named> standingOn(Set<String> codes) {
        return offices.history().territories().stream()
                .filter(territory -> codes.contains(territory.provinceCode()))
                .flatMap(territory -> {
                    LocalDate from = territory.valid().from();
                    return named(territory, from == null ? LocalDate.MIN : from);
                })
                .distinct()
                .toList();
    }
}
