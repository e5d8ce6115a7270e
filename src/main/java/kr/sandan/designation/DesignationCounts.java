package kr.sandan.designation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Directory;
import kr.sandan.complex.PlaceThen;
import kr.sandan.designation.DesignationSummary.Group;
import kr.sandan.designation.DesignationSummary.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts sites on the structure of their own time or, where asked, restated on that of another day. */
@Service
public class DesignationCounts {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::programme)
            .thenComparing(Group::role)
            .thenComparing(Group::type)
            .thenComparing(Group::region);

    private final Designations designations;
    private final ComplexDirectory directories;
    private final RegionQueries regions;

    DesignationCounts(Designations designations, ComplexDirectory directories, RegionQueries regions) {
        this.designations = designations;
        this.directories = directories;
        this.regions = regions;
    }

    /**
     * What is asked for.
     *
     * @param asOf the day, and by when known
     * @param compared a second day beside it, or null
     * @param structure the day on whose provinces and regions both are counted, or null for each on its own
     * @param scheme the scheme of regions, or null for the one in force on the day whose structure is used
     * @param filter which designations
     */
    public record Question(
            AsOf asOf,
            @Nullable LocalDate compared,
            @Nullable LocalDate structure,
            @Nullable String scheme,
            DesignationFilter filter) {}

    public DesignationSummary count(Question question) {
        Map<Group, Integer> counts = counted(question, question.asOf());
        LocalDate compared = question.compared();
        Map<Group, Integer> beside = compared == null
                ? null
                : counted(question, new AsOf(compared, question.asOf().known()));
        Set<Group> groups = new TreeSet<>(ORDER);
        groups.addAll(counts.keySet());
        if (beside != null) groups.addAll(beside.keySet());
        List<Line> lines = new ArrayList<>();
        for (Group group : groups) {
            Integer other = beside == null ? null : beside.getOrDefault(group, 0);
            lines.add(new Line(group, counts.getOrDefault(group, 0), other));
        }
        return new DesignationSummary(lines, sum(counts), beside == null ? null : sum(beside), question.structure());
    }

    private static int sum(Map<Group, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<Group, Integer> counted(Question question, AsOf asOf) {
        LocalDate structure = question.structure() == null ? asOf.valid() : question.structure();
        RegionHistory history = regions.history(asOf);
        String scheme = question.scheme() == null ? inForce(history, structure) : question.scheme();
        Directory then = directories.at(new AsOf(structure, asOf.known()));
        Map<Group, Integer> counts = new TreeMap<>(ORDER);
        for (DesignationEntry entry :
                designations.at(asOf).select(question.filter()).entries()) {
            String region = region(provinces(entry, then), scheme, history, structure);
            counts.merge(new Group(entry.programme(), entry.role(), type(entry), region), 1, Integer::sum);
        }
        return counts;
    }

    /** The newest scheme that was policy on the day, or null. */
    private static @Nullable String inForce(RegionHistory history, LocalDate day) {
        return history.schemes().stream()
                .filter(scheme -> !scheme.introduced().date().isAfter(day))
                .max(Comparator.comparing(Scheme::introduced))
                .map(Scheme::code)
                .orElse(null);
    }

    private static String type(DesignationEntry entry) {
        Set<ComplexType> types = entry.types();
        if (types.isEmpty()) return DesignationSummary.UNKNOWN;
        return types.size() > 1
                ? DesignationSummary.MIXED
                : types.iterator().next().name();
    }

    /** The provinces of the complexes as they stood on the day of the structure, else as they stand in the entry. */
    private static Set<String> provinces(DesignationEntry entry, Directory then) {
        Set<String> provinces = new TreeSet<>();
        for (DesignationEntry.Ground ground : entry.ground()) {
            Optional<ComplexEntry> complex =
                    then.find(ground.complexId()).or(() -> Optional.ofNullable(ground.entry()));
            complex.ifPresent(found ->
                    found.places().stream().map(PlaceThen::provinceCode).forEach(provinces::add));
        }
        return provinces;
    }

    private static String region(Set<String> provinces, @Nullable String scheme, RegionHistory history, LocalDate day) {
        if (provinces.isEmpty()) return DesignationSummary.UNKNOWN;
        if (scheme == null) return DesignationSummary.NONE;
        Set<String> found = new TreeSet<>();
        for (String province : provinces)
            found.add(history.schemeRegionOf(scheme, province, day)
                    .map(Scheme.SchemeRegion::code)
                    .orElse(DesignationSummary.NONE));
        return found.size() > 1 ? DesignationSummary.SEVERAL : found.iterator().next();
    }

    /** The scheme by which a day is counted where none is chosen; null where none was in force. */
    public @Nullable String schemeOn(AsOf asOf, LocalDate structure) {
        return inForce(regions.history(asOf), structure);
    }
}
