package kr.sandan.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.SharedReading;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists organisations, a page at a time from the database. How many there are in all is counted once for a selection and
 * remembered until anything about any organisation changes.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationDirectory {

    private static final int REMEMBERED = 200;

    private static final String ROWS = """
            select v.*, o.sample, array(
                   select t.complex_id from organisation_tenancy t
                    where t.organisation_id = v.organisation_id and %s order by t.complex_id) as complexes
              from organisation_version v join organisation o on o.id = v.organisation_id
             where\s""".formatted(Selection.held("t"));

    private static final String COUNT = """
            select count(*) from organisation_version v join organisation o on o.id = v.organisation_id where\s""";

    private static final String BY_NAME = "v.name_key %1$s, v.organisation_id %1$s";

    private static final Map<String, String> SORTS = Map.of(
            "name", BY_NAME,
            "type", "v.type %1$s, v.name_key %1$s, v.organisation_id %1$s",
            "employees", "v.employees %1$s nulls last, v.name_key, v.organisation_id",
            "ksic", "v.ksic %1$s nulls last, v.name_key, v.organisation_id");

    private final ComplexDirectory complexes;
    private final NearNames nearNames;
    private final JdbcClient jdbc;
    private final SharedReading<Long> revision;
    private final Cache<Counted, Long> totals =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    OrganisationDirectory(ComplexDirectory complexes, NearNames nearNames, JdbcClient jdbc) {
        this.complexes = complexes;
        this.nearNames = nearNames;
        this.jdbc = jdbc;
        this.revision = new SharedReading<>(() -> jdbc.sql("select revision from organisation_revision")
                .query(Long.class)
                .single());
    }

    private record Counted(Selection selection, long revision) {}

    /**
     * What a filter selects.
     *
     * @param listing one page of it
     * @param forgiving whether nothing fitted as typed and names with one slip are shown
     */
    public record Found(Listing<OrganisationEntry> listing, boolean forgiving) {}

    private record Wanted(Selection selection, boolean forgiving) {}

    /** One page of those that fit the filter, by name unless asked otherwise. */
    public Found page(OrganisationFilter filter, AsOf asOf, Paging paging) {
        String order = order(paging);
        Wanted wanted = wanted(filter, asOf);
        long total = total(wanted.selection());
        List<OrganisationEntry> rows = wanted.selection()
                .bind(jdbc.sql(ROWS + wanted.selection().condition() + order + " limit :size offset :offset"))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> FactColumns.entry(row))
                .list();
        return new Found(new Listing<>(rows, total, paging), wanted.forgiving());
    }

    /** Every one that fits the filter, handed over one after the other. */
    public void each(OrganisationFilter filter, AsOf asOf, Paging paging, Consumer<OrganisationEntry> reader) {
        Selection wanted = wanted(filter, asOf).selection();
        try (Stream<OrganisationEntry> rows = wanted
                .bind(jdbc.sql(ROWS + wanted.condition() + order(paging)))
                .query((row, number) -> FactColumns.entry(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** How many fit the filter. */
    public long count(OrganisationFilter filter, AsOf asOf) {
        return total(wanted(filter, asOf).selection());
    }

    private Wanted wanted(OrganisationFilter filter, AsOf asOf) {
        Selection plain = unnamed(filter, asOf);
        NamePattern pattern = OrganisationName.pattern(filter.q() == null ? "" : filter.q());
        if (pattern.isEmpty()) return new Wanted(plain, false);
        Selection asTyped = plain.named(Selection.NameCondition.fitting(pattern));
        if (total(asTyped) > 0) return new Wanted(asTyped, false);
        List<String> near = nearNames.of(pattern);
        return near.isEmpty()
                ? new Wanted(asTyped, false)
                : new Wanted(plain.named(Selection.NameCondition.of(near)), true);
    }

    private Selection unnamed(OrganisationFilter filter, AsOf asOf) {
        Selection wanted = Selection.at(asOf);
        if (!filter.types().isEmpty())
            wanted = wanted.ofTypes(
                    filter.types().stream().sorted().map(OrganisationType::name).toList());
        if (filter.small() != null) wanted = wanted.and("v.few = :few", Map.of("few", filter.small()));
        if (filter.sample() != null) wanted = wanted.and("o.sample = :sample", Map.of("sample", filter.sample()));
        if (!filter.complexes().isEmpty() || !filter.provinces().isEmpty())
            wanted = wanted.sittingIn(complexIds(filter, complexes.at(asOf)));
        return wanted;
    }

    private static List<Long> complexIds(OrganisationFilter filter, Directory directory) {
        TreeSet<Long> ids = new TreeSet<>();
        for (String province : filter.provinces())
            directory.select(ComplexFilter.inProvince(province)).entries().forEach(complex -> ids.add(complex.id()));
        withParts(ids, directory);
        if (filter.complexes().isEmpty()) return List.copyOf(ids);
        TreeSet<Long> named = new TreeSet<>(filter.complexes());
        withParts(named, directory);
        if (!filter.provinces().isEmpty()) named.retainAll(ids);
        return List.copyOf(named);
    }

    private static void withParts(TreeSet<Long> ids, Directory directory) {
        List<Long> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            for (var part : directory.partsOf(open.remove(open.size() - 1)))
                if (ids.add(part.id())) open.add(part.id());
        }
    }

    private long total(Selection selection) {
        return totals.get(
                new Counted(selection, revision.now()),
                missing -> selection
                        .bind(jdbc.sql(COUNT + selection.condition()))
                        .query(Long.class)
                        .single());
    }

    private static String order(Paging paging) {
        Paging.Sort sort = paging.sort();
        if (sort == null) return " order by " + BY_NAME.formatted("asc");
        String columns = SORTS.get(sort.key());
        if (columns == null) throw new BadParameter("sort", sort.toString());
        return " order by " + columns.formatted(sort.descending() ? "desc" : "asc");
    }
}
