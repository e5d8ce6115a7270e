package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterFact;
import kr.sandan.cluster.ClusterFilter;
import kr.sandan.cluster.ClusterLine;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.cluster.Clusters;
import kr.sandan.cluster.space.Holds;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of clusters as rows of a page and of files. */
@Component
class ClusterLists {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "name_en",
            "programme",
            "standing",
            "province",
            "industry",
            "linked_industry",
            "function",
            "knowledge",
            "nodes",
            "area_m2",
            "distance_rule",
            "area_rule",
            "sample",
            "source");
    private static final List<String> FIGURES = List.of("id", "nodes", "area_m2");

    private static final Map<String, Comparator<ClusterEntry>> ORDERS = Map.of(
            "name", Comparator.comparing((ClusterEntry cluster) -> cluster.name()),
            "standing", Comparator.comparing(ClusterEntry::presence),
            "province", Comparator.comparing(cluster -> String.join(" ", cluster.provinces())),
            "nodes", Comparator.comparingInt(cluster -> cluster.nodes().size()),
            "area", Comparator.comparingLong(cluster -> cluster.rules().ground().knownM2()));

    private final Clusters clusters;
    private final SourceQueries sources;
    private final ClusterWords words;
    private final SheetHeads heads;

    ClusterLists(Clusters clusters, SourceQueries sources, ClusterWords words, SheetHeads heads) {
        this.clusters = clusters;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
    }

    /** A line of the list. */
    record Row(
            ClusterEntry cluster,
            String name,
            String programme,
            String provinces,
            ClusterLine line,
            @Nullable String industry,
            Holds distance,
            Holds area) {}

    List<ClusterEntry> entries(ClusterFilter filter, AsOf asOf, Paging paging) {
        List<ClusterEntry> fitting = clusters.select(filter, asOf);
        Paging.Sort sort = paging.sort();
        if (sort == null) return fitting;
        Comparator<ClusterEntry> order = ORDERS.get(sort.key());
        if (order == null) throw new BadParameter("sort", sort.toString());
        return fitting.stream()
                .sorted((sort.descending() ? order.reversed() : order).thenComparingLong(ClusterEntry::id))
                .toList();
    }

    Row row(ClusterEntry cluster, AsOf asOf, Locale locale) {
        return new Row(
                cluster,
                cluster.name(ClusterWords.korean(locale)),
                words.programme(cluster.life().programmeId(), asOf, locale),
                words.provinces(cluster.provinces(), asOf, locale),
                ClusterLine.of(cluster, asOf.valid()),
                cluster.life()
                        .at(ClusterTopic.INDUSTRY, asOf.valid())
                        .map(said -> ClusterWords.name(said.text(), said.textEn(), locale))
                        .orElse(null),
                cluster.rules().distance(),
                cluster.rules().ground().holds());
    }

    void csv(List<ClusterEntry> rows, AsOf asOf, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows, asOf);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "clusters.csv"), COLUMNS.toArray(String[]::new))) {
            for (ClusterEntry cluster : rows) csv.row(cells(cluster, asOf, null, cited));
            csv.finish();
        }
    }

    void xlsx(List<ClusterEntry> rows, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows, asOf);
        String filters = frame.filters((name, value) -> words.say("cluster.filter." + name, locale) + " " + value);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column(column, words.say("cluster.column." + column, locale)))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "clusters.xlsx"),
                heads.of(words.say("cluster.list.title", locale), filters, asOf, null, null, locale),
                columns)) {
            for (ClusterEntry cluster : rows) sheet.row(cells(cluster, asOf, locale, cited));
            sheet.finish();
        }
    }

    private static SheetColumn column(String name, String title) {
        return FIGURES.contains(name) ? SheetColumn.integer(title) : SheetColumn.text(title, 18);
    }

    private Map<Long, Citation> cited(List<ClusterEntry> rows, AsOf asOf) {
        return sources.sources(
                rows.stream().flatMap(row -> source(row).stream()).distinct().toList(), asOf);
    }

    /** Who says how far it has come; nobody where that was not known yet. */
    private static Optional<Long> source(ClusterEntry cluster) {
        List<ClusterFact> standings = cluster.life().of(ClusterTopic.STANDING);
        return standings.isEmpty()
                ? Optional.empty()
                : Optional.of(standings.get(standings.size() - 1).sourceId());
    }

    /** @param locale null for codes, else their words in that language */
    private @Nullable Object[] cells(
            ClusterEntry cluster, AsOf asOf, @Nullable Locale locale, Map<Long, Citation> cited) {
        ClusterLine line = ClusterLine.of(cluster, asOf.valid());
        Citation source = source(cluster).map(cited::get).orElse(null);
        long programme = cluster.life().programmeId();
        long area = cluster.rules().ground().knownM2();
        return new @Nullable Object[] {
            cluster.id(),
            cluster.name(),
            cluster.nameEn(),
            locale == null ? programme : words.programme(programme, asOf, locale),
            code("cluster.presence.", cluster.presence().name(), locale),
            locale == null ? String.join(" ", cluster.provinces()) : words.provinces(cluster.provinces(), asOf, locale),
            line.industry(),
            line.linkedIndustry(),
            code("cluster.choice.FUNCTION.", line.function(), locale),
            code("cluster.choice.KNOWLEDGE.", line.knowledge(), locale),
            cluster.nodes().size(),
            area == 0 ? null : area,
            code("cluster.holds.", cluster.rules().distance().name(), locale),
            code("cluster.holds.", cluster.rules().ground().holds().name(), locale),
            cluster.life().sample(),
            source == null ? null : source.line()
        };
    }

    private @Nullable String code(String key, @Nullable String code, @Nullable Locale locale) {
        return code == null || locale == null ? code : words.say(key + code, locale);
    }
}
