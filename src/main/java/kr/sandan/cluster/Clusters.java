package kr.sandan.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out clusters as they stood on a day, as known on a day. */
@Service
@Transactional(readOnly = true)
public class Clusters {

    private final ClusterReader reader;
    private final ClusterLimits limits;
    private final ComplexDirectory complexes;
    private final RegionQueries regions;
    private final JdbcClient jdbc;

    Clusters(
            ClusterReader reader,
            ClusterLimits limits,
            ComplexDirectory complexes,
            RegionQueries regions,
            JdbcClient jdbc) {
        this.reader = reader;
        this.limits = limits;
        this.complexes = complexes;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /** Every cluster known by then, by its name. */
    public List<ClusterEntry> at(AsOf asOf) {
        ClusterPicture picture = picture(asOf);
        return lives(asOf, null).stream()
                .map(picture::entry)
                .sorted(Comparator.comparing((ClusterEntry cluster) -> cluster.name())
                        .thenComparingLong(ClusterEntry::id))
                .toList();
    }

    /** Those that fit a filter. */
    public List<ClusterEntry> select(ClusterFilter filter, AsOf asOf) {
        return at(asOf).stream()
                .filter(cluster -> filter.fits(cluster, ClusterLine.of(cluster, asOf.valid())))
                .toList();
    }

    /** One cluster as it stood; empty for an unknown number, and where nothing was known of it yet. */
    public Optional<ClusterEntry> find(long id, AsOf asOf) {
        return lives(asOf, id).stream().findFirst().map(picture(asOf)::entry);
    }

    /** Every entry ever made of a cluster and known by the end of the day, newest first. */
    public List<ClusterFact> entries(long id, AsOf asOf) {
        return reader.entries(id, asOf);
    }

    private ClusterPicture picture(AsOf asOf) {
        return new ClusterPicture(asOf, complexes.at(asOf), regions.history(asOf), limits.at(asOf));
    }

    private List<ClusterLife> lives(AsOf asOf, @Nullable Long id) {
        Map<Long, List<ClusterFact>> facts = new LinkedHashMap<>();
        for (ClusterReader.Of known : reader.known(asOf, id))
            facts.computeIfAbsent(known.clusterId(), cluster -> new ArrayList<>())
                    .add(known.fact());
        return jdbc
                .sql(
                        "select id, programme_id, sample, version from cluster where cast(:id as bigint) is null or id = :id order by id")
                .param("id", id)
                .query((row, number) -> new ClusterLife(
                        row.getLong("id"),
                        row.getLong("programme_id"),
                        row.getBoolean("sample"),
                        row.getInt("version"),
                        List.copyOf(facts.getOrDefault(row.getLong("id"), List.of()))))
                .list()
                .stream()
                .filter(life -> !life.facts().isEmpty())
                .toList();
    }
}
