package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterNode;
import kr.sandan.cluster.space.Position;
import kr.sandan.cluster.space.Reach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules and the nodes of one cluster as files. */
@Component
class ClusterFiles {

    private static final List<String> NODES = List.of(
            "node",
            "node_en",
            "role",
            "complex_id",
            "longitude",
            "latitude",
            "distance_km",
            "within",
            "area_m2",
            "valid_from",
            "valid_to");

    private final ClusterWords words;
    private final SheetHeads heads;

    ClusterFiles(ClusterWords words, SheetHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    void rules(ClusterEntry cluster, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "rules.csv"), "rule", "limit", "value", "holds", "offender")) {
            for (ClusterRuleLines.Line line : ClusterRuleLines.of(cluster))
                csv.row(
                        line.rule(),
                        line.limit(),
                        line.value(),
                        line.holds().name().toLowerCase(Locale.ROOT),
                        line.offenders().isEmpty() ? null : line.offender(true));
            csv.finish();
        }
    }

    void nodes(ClusterEntry cluster, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "nodes.csv"), NODES.toArray(String[]::new))) {
            for (ClusterNode node : cluster.nodes())
                csv.row(cells(cluster, node, node.role().name(), null));
            csv.finish();
        }
    }

    void nodesSheet(ClusterEntry cluster, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = NODES.stream()
                .map(name -> column(name, words.say("cluster.node.column." + name, locale)))
                .toList();
        String title = words.say("cluster.nodes.of", locale, cluster.name(ClusterWords.korean(locale)));
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "nodes.xlsx"),
                heads.of(title, null, asOf, null, null, locale),
                columns)) {
            for (ClusterNode node : cluster.nodes())
                sheet.row(cells(cluster, node, words.say(node.role().messageKey(), locale), locale));
            sheet.finish();
        }
    }

    private static SheetColumn column(String name, String title) {
        return name.equals("area_m2") || name.equals("complex_id")
                ? SheetColumn.integer(title)
                : SheetColumn.text(title, 16);
    }

    /** @param locale null for codes, else their words in that language */
    private @Nullable Object[] cells(ClusterEntry cluster, ClusterNode node, String role, @Nullable Locale locale) {
        Position position = node.position();
        Reach reach = ClusterPages.reach(cluster, node);
        Double kilometres = reach == null ? null : reach.kilometres();
        String holds = reach == null ? null : reach.holds().name();
        return new @Nullable Object[] {
            node.name(),
            node.nameEn(),
            role,
            node.complexId(),
            position == null ? null : String.valueOf(position.longitude()),
            position == null ? null : String.valueOf(position.latitude()),
            kilometres == null ? null : ClusterWords.kilometres(kilometres).toPlainString(),
            holds == null || locale == null
                    ? holds == null ? null : holds.toLowerCase(Locale.ROOT)
                    : words.say("cluster.holds." + holds, locale),
            node.areaM2(),
            Objects.toString(node.fact().span().from(), null),
            Objects.toString(node.fact().span().until(), null)
        };
    }
}
