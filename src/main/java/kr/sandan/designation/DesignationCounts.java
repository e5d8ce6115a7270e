package kr.sandan.designation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.designation.DesignationSummary.Group;
import kr.sandan.designation.DesignationSummary.Line;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts sites on the structure of their own time or, where asked, restated on that of another day. */
@Service
public class DesignationCounts {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::programme)
            .thenComparing(Group::role)
            .thenComparing(Group::type)
            .thenComparing(Group::scheme, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Group::region);

    private final Designations designations;

    DesignationCounts(Designations designations) {
        this.designations = designations;
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

    /** The sites of one day by group. */
    private record Counted(String scheme, Map<Group, Integer> counts, long samples) {

        DesignationSummary.Total total() {
            int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new DesignationSummary.Total(sum, samples, scheme);
        }

        @Nullable
        Integer of(Group group) {
            return group.countable(scheme) ? counts.getOrDefault(group, 0) : null;
        }
    }

    public DesignationSummary count(Question question) {
        Counted day = counted(question, question.asOf());
        LocalDate compared = question.compared();
        Counted beside = compared == null
                ? null
                : counted(question, new AsOf(compared, question.asOf().known()));
        Set<Group> groups = new TreeSet<>(ORDER);
        groups.addAll(day.counts().keySet());
        if (beside != null) groups.addAll(beside.counts().keySet());
        List<Line> lines = groups.stream()
                .map(group -> new Line(group, day.of(group), beside == null ? null : beside.of(group)))
                .toList();
        return new DesignationSummary(lines, day.total(), beside == null ? null : beside.total(), question.structure());
    }

    private Counted counted(Question question, AsOf asOf) {
        LocalDate day = question.structure() == null ? asOf.valid() : question.structure();
        SiteStructure structure = designations.structure(day, asOf);
        String scheme = question.scheme() == null ? structure.schemeInForce() : question.scheme();
        Map<Group, Integer> counts = new TreeMap<>(ORDER);
        DesignationRegister.Selection selection = designations.at(asOf).select(question.filter());
        for (DesignationEntry entry : selection.entries()) {
            String region = structure.region(entry, scheme);
            String of = region.equals(DesignationSummary.UNKNOWN) ? null : scheme;
            counts.merge(
                    new Group(entry.programme(), entry.role(), DesignationSummary.type(entry), of, region),
                    1,
                    Integer::sum);
        }
        return new Counted(scheme, counts, selection.samples());
    }
}
