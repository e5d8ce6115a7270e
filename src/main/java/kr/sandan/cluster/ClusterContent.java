package kr.sandan.cluster;

import java.util.Objects;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a cluster, without when.
 *
 * @param topic what it is about
 * @param text a name, an industry, a place
 * @param textEn the same in English
 * @param choice which of the choices of its topic
 * @param provinceCode the province spoken of
 * @param complexId the complex that is a node
 * @param point where a node or the centre lies, null where nobody entered it
 * @param areaM2 how much of a node belongs to the cluster, in square metres
 */
public record ClusterContent(
        ClusterTopic topic,
        @Nullable String text,
        @Nullable String textEn,
        @Nullable String choice,
        @Nullable String provinceCode,
        @Nullable Long complexId,
        @Nullable Point point,
        @Nullable Long areaM2) {

    private static final long LARGEST_M2 = 100_000_000_000L;

    public ClusterContent {
        text = stripped(text);
        textEn = stripped(textEn);
        if (topic == ClusterTopic.NODE && (text == null) == (complexId == null))
            throw new RuleBroken("complexId", "cluster.fact.node");
        if (topic.ofText() && topic != ClusterTopic.NODE && text == null)
            throw new RuleBroken("text", "cluster.fact.text." + topic);
        if (textEn != null && text == null) throw new RuleBroken("textEn", "cluster.fact.text-en");
        if (!topic.choices().isEmpty() && (choice == null || !topic.choices().contains(choice)))
            throw new RuleBroken("choice", "cluster.fact.choice." + topic);
        if (topic == ClusterTopic.PROVINCE && provinceCode == null)
            throw new RuleBroken("provinceCode", "cluster.fact.province");
        if (areaM2 != null && (areaM2 < 1 || areaM2 > LARGEST_M2)) throw new RuleBroken("area", "cluster.fact.area");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A name, an industry: a topic that says a text alone. */
    public static ClusterContent text(ClusterTopic topic, @Nullable String text, @Nullable String textEn) {
        return new ClusterContent(topic, text, textEn, null, null, null, null, null);
    }

    /** A topic that says one of its choices alone. */
    public static ClusterContent choice(ClusterTopic topic, @Nullable String choice) {
        return new ClusterContent(topic, null, null, choice, null, null, null, null);
    }

    public static ClusterContent province(@Nullable String code) {
        return new ClusterContent(ClusterTopic.PROVINCE, null, null, null, code, null, null, null);
    }

    /** The line of facts within which two may not hold at once. */
    String track() {
        return switch (topic) {
            case PROVINCE -> Objects.requireNonNull(provinceCode);
            case NODE -> complexId == null ? Objects.requireNonNull(text) : String.valueOf(complexId);
            default -> topic.name();
        };
    }

    boolean sameTrack(ClusterContent other) {
        return topic == other.topic && track().equals(other.track());
    }

    /** What a node is. */
    public NodeRole role() {
        return NodeRole.valueOf(Objects.requireNonNull(choice));
    }
}
