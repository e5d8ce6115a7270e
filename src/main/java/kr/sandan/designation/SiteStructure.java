package kr.sandan.designation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.complex.PlaceThen;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.Scheme;

/**
 * The provinces and regions of a day, by which a site is counted once.
 *
 * @param day whose structure it is
 * @param complexes as they stood on that day
 * @param history of the regions
 */
record SiteStructure(LocalDate day, Directory complexes, RegionHistory history) {

    /** Code of the scheme in force on the day, {@link DesignationSummary#NONE} where none was. */
    String schemeInForce() {
        return history.schemeInForce(day).map(Scheme::code).orElse(DesignationSummary.NONE);
    }

    /** The region of a scheme under which a site is counted, or why it is under none. */
    String region(DesignationEntry entry, String scheme) {
        Set<String> provinces = provinces(entry);
        if (provinces.isEmpty()) return DesignationSummary.UNKNOWN;
        Set<String> found = new TreeSet<>();
        for (String province : provinces)
            found.add(history.schemeRegionOf(scheme, province, day)
                    .map(Scheme.SchemeRegion::code)
                    .orElse(DesignationSummary.NONE));
        return found.size() > 1 ? DesignationSummary.SEVERAL : found.iterator().next();
    }

    /** The provinces of the complexes as they stood on the day of the structure, else as they stand in the entry. */
    private Set<String> provinces(DesignationEntry entry) {
        Set<String> provinces = new TreeSet<>();
        for (DesignationEntry.Ground ground : entry.ground()) {
            Optional<ComplexEntry> complex =
                    complexes.find(ground.complexId()).or(() -> Optional.ofNullable(ground.entry()));
            complex.ifPresent(found ->
                    found.places().stream().map(PlaceThen::provinceCode).forEach(provinces::add));
        }
        return provinces;
    }
}
