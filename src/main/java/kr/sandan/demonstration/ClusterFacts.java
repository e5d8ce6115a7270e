package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kr.sandan.cluster.ChangeCluster;
import kr.sandan.cluster.ClusterChange;
import kr.sandan.cluster.ClusterContent;
import kr.sandan.cluster.ClusterLimit;
import kr.sandan.cluster.ClusterLimits;
import kr.sandan.cluster.ClusterService;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.cluster.ClusterTopic.Function;
import kr.sandan.cluster.ClusterTopic.Knowledge;
import kr.sandan.cluster.ClusterTopic.Standing;
import kr.sandan.cluster.OpenCluster;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Span;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources say of innovation clusters, and invented ones, marked as samples, whose nodes have points and areas. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 9)
class ClusterFacts implements Preparation {

    private static final String KEY = "clusters.csv ";
    private static final String SAMPLE = "sample";

    private final LoadedFacts loaded;
    private final Provenances provenances;
    private final ProgrammeQueries programmes;
    private final SourceService sources;
    private final ClusterService clusters;
    private final ClusterLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClusterFacts(
            LoadedFacts loaded,
            Provenances provenances,
            ProgrammeQueries programmes,
            SourceService sources,
            ClusterService clusters,
            ClusterLimits limits,
            JdbcClient jdbc,
            Clock clock) {
        this.loaded = loaded;
        this.provenances = provenances;
        this.programmes = programmes;
        this.sources = sources;
        this.clusters = clusters;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        loaded.once("cluster_limits.csv", this::loadLimits);
        loaded.once("clusters.csv", this::loadClusters);
    }

    private void loadLimits() {
        Provenances.Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("cluster_limits.csv").rows())
            limits.enter(new ClusterLimit(
                    programme(row.getField("programme")),
                    ClusterLimit.Kind.valueOf(row.getField("kind")),
                    new BigDecimal(row.getField("value")),
                    PartialDate.parse(row.getField("from")),
                    null,
                    known.of(row.getField("source")).sourceId(),
                    null));
    }

    private void loadClusters() {
        Map<String, Provenance> byKey = new HashMap<>(provenances.read().byKey());
        byKey.put(SAMPLE, Provenance.of(sample()));
        Map<String, Long> numbers = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("clusters.csv").rows())
            numbers.put(row.getField("key"), clusters.open(cluster(row, provenance(row, byKey))));
        for (NamedCsvRecord row : FactFile.named("cluster_facts.csv").rows()) {
            long id = Objects.requireNonNull(numbers.get(row.getField("cluster")));
            Span span = new Span(optional(row, "from", PartialDate::parse), optional(row, "until", PartialDate::parse));
            clusters.change(new ChangeCluster(
                    id,
                    (int) number("select version from cluster where id = ?", id),
                    new ClusterChange.State(content(row), span),
                    provenance(row, byKey),
                    "cluster_facts.csv " + row.getStartingLineNumber()));
        }
    }

    private long sample() {
        return sources.register(new RegisterSource(
                "시연용 견본 클러스터", "산단", SourceKind.OTHER, null, null, null, null, null, null, "지어낸 클러스터", true));
    }

    private OpenCluster cluster(NamedCsvRecord row, Provenance provenance) {
        return new OpenCluster(
                programme(row.getField("programme")),
                row.getField("name"),
                optional(row, "name_en"),
                Standing.valueOf(row.getField("standing")),
                FactFile.several(row, "provinces"),
                optional(row, "industry"),
                optional(row, "industry_en"),
                optional(row, "linked_industry"),
                optional(row, "linked_industry_en"),
                optional(row, "function", Function::valueOf),
                optional(row, "knowledge", Knowledge::valueOf),
                optional(row, "centre"),
                optional(row, "centre_en"),
                point(row),
                optional(row, "from", PartialDate::parse),
                row.getField(SAMPLE).equals("true"),
                provenance,
                KEY + row.getField("key"));
    }

    private ClusterContent content(NamedCsvRecord row) {
        return new ClusterContent(
                ClusterTopic.valueOf(row.getField("topic")),
                optional(row, "text"),
                optional(row, "text_en"),
                optional(row, "choice"),
                null,
                optional(row, "complex", key -> loaded.recordOf(Kind.COMPLEX, key)),
                point(row),
                optional(row, "area", Long::valueOf));
    }

    private static @Nullable Point point(NamedCsvRecord row) {
        BigDecimal longitude = optional(row, "lon", BigDecimal::new);
        BigDecimal latitude = optional(row, "lat", BigDecimal::new);
        return longitude == null || latitude == null ? null : new Point(longitude, latitude);
    }

    private static Provenance provenance(NamedCsvRecord row, Map<String, Provenance> byKey) {
        Provenance source = Objects.requireNonNull(byKey.get(row.getField("source")), row.getField("source"));
        return new Provenance(source.sourceId(), source.knownFrom(), optional(row, "reason"));
    }

    private long programme(String code) {
        return programmes.byCode(code, AsOf.today(clock)).orElseThrow().id();
    }

    private long number(String question, long id) {
        return jdbc.sql(question).param(id).query(Long.class).single();
    }
}
