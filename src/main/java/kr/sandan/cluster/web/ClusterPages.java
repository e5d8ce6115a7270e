package kr.sandan.cluster.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.cluster.ClusterContent;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterNode;
import kr.sandan.cluster.ClusterSection;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.cluster.Clusters;
import kr.sandan.cluster.NodeRole;
import kr.sandan.cluster.space.Reach;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page of one cluster. */
@Component
class ClusterPages {

    private final Clusters clusters;
    private final ClusterLines lines;
    private final ClusterWords words;
    private final List<ClusterSection> sections;

    ClusterPages(Clusters clusters, ClusterLines lines, ClusterWords words, ObjectProvider<ClusterSection> sections) {
        this.clusters = clusters;
        this.lines = lines;
        this.words = words;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ClusterSection::order))
                .toList();
    }

    /** A section with something to say. */
    record Said(String titleKey, String template, Object model) {}

    /** A topic with what holds of it that day, null where nobody knows. */
    record Fact(ClusterTopic topic, @Nullable String said) {}

    /**
     * A node as the page and the map show it.
     *
     * @param kilometres how far it lies from the centre, null where that is not known
     * @param reach whether it lies near enough, null for an institution, which the rules do not count
     */
    record NodeRow(
            ClusterNode node,
            String name,
            @Nullable String kilometres,
            @Nullable Reach reach,
            String period) {}

    /** A symbol of the map with what it means. */
    record Symbol(String shape, String key, long count) {}

    Map<String, Object> detail(ClusterEntry cluster, AsOf asOf, Locale locale) {
        boolean korean = ClusterWords.korean(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("cluster", cluster);
        model.put("name", cluster.name(korean));
        String other = korean ? cluster.nameEn() : cluster.name();
        if (other != null) model.put("other", other);
        model.put("programme", words.programme(cluster.life().programmeId(), asOf, locale));
        model.put("provinces", words.provinces(cluster.provinces(), asOf, locale));
        model.put("facts", facts(cluster, asOf, locale));
        model.put(
                "nodes",
                cluster.nodes().stream()
                        .sorted(Comparator.comparing(ClusterNode::role)
                                .thenComparing((ClusterNode node) -> node.name()))
                        .map(node -> row(cluster, node, locale))
                        .toList());
        model.put("symbols", symbols(cluster));
        model.put("drawn", drawn(cluster));
        model.put("rules", ClusterRuleLines.of(cluster));
        model.put("sections", sections(cluster, asOf, locale));
        model.put("lifeline", lines.lifeline(cluster.life().facts(), asOf, locale));
        model.put("entries", lines.of(clusters.entries(cluster.id(), asOf), asOf, locale));
        return model;
    }

    private List<Fact> facts(ClusterEntry cluster, AsOf asOf, Locale locale) {
        return Stream.of(
                        ClusterTopic.INDUSTRY,
                        ClusterTopic.LINKED_INDUSTRY,
                        ClusterTopic.FUNCTION,
                        ClusterTopic.KNOWLEDGE,
                        ClusterTopic.CENTRE)
                .map(topic -> new Fact(
                        topic,
                        cluster.life()
                                .at(topic, asOf.valid())
                                .map(said -> words.said(said, asOf, locale))
                                .orElse(null)))
                .toList();
    }

    private NodeRow row(ClusterEntry cluster, ClusterNode node, Locale locale) {
        Reach reach = reach(cluster, node);
        Double kilometres = reach == null ? null : reach.kilometres();
        return new NodeRow(
                node,
                node.name(ClusterWords.korean(locale)),
                kilometres == null ? null : "%,.1f".formatted(kilometres),
                reach,
                words.period(node.fact().span(), locale));
    }

    /** How far a node lies from the centre; null for an institution. */
    static @Nullable Reach reach(ClusterEntry cluster, ClusterNode node) {
        return cluster.rules().reaches().stream()
                .filter(reach -> reach.spot().id() == node.fact().id())
                .findFirst()
                .orElse(null);
    }

    private static List<Symbol> symbols(ClusterEntry cluster) {
        return Stream.of(NodeRole.values())
                .map(role -> new Symbol(
                        role.shape(),
                        role.messageKey(),
                        cluster.nodes().stream()
                                .filter(node -> node.role() == role && node.position() != null)
                                .count()))
                .filter(symbol -> symbol.count() > 0)
                .toList();
    }

    private static boolean drawn(ClusterEntry cluster) {
        ClusterContent centre = cluster.centre();
        return (centre != null && centre.point() != null)
                || cluster.nodes().stream().anyMatch(node -> node.position() != null);
    }

    private List<Said> sections(ClusterEntry cluster, AsOf asOf, Locale locale) {
        return sections.stream()
                .flatMap(section -> {
                    Object model = section.model(cluster, asOf, locale);
                    return model == null
                            ? Stream.empty()
                            : Stream.of(new Said(section.titleKey(), section.template(), model));
                })
                .toList();
    }
}
