package kr.sandan.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.cluster.ClusterEntry.Presence;
import kr.sandan.cluster.space.Limits;
import kr.sandan.cluster.space.Position;
import kr.sandan.cluster.space.Setting;
import kr.sandan.cluster.space.SpatialRules;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster was on a day, worked out of what is known of it, of complexes, of regions and of limits.
 *
 * @param limits by programme
 */
record ClusterPicture(AsOf asOf, Directory complexes, RegionHistory regions, Map<Long, Limits> limits) {

    /** By their names alone provinces tell what they are: no code list says it. */
    private static final List<String> METROPOLITAN = List.of("광역시", "직할시");

    ClusterEntry entry(ClusterLife life) {
        LocalDate day = asOf.valid();
        Optional<ClusterContent> name = life.nearest(ClusterTopic.NAME, day);
        List<String> provinces = life.on(ClusterTopic.PROVINCE, day).stream()
                .flatMap(fact -> Optional.ofNullable(fact.content().provinceCode()).stream())
                .map(code -> regions.provinceAt(code, day).orElse(code))
                .distinct()
                .toList();
        ClusterContent centre = life.at(ClusterTopic.CENTRE, day).orElse(null);
        List<ClusterNode> nodes =
                life.on(ClusterTopic.NODE, day).stream().map(this::node).toList();
        return new ClusterEntry(
                life,
                presence(life, day),
                name.map(ClusterContent::text).orElse(String.valueOf(life.id())),
                name.map(ClusterContent::textEn).orElse(null),
                provinces,
                centre,
                nodes,
                SpatialRules.of(
                        centre == null ? null : position(centre.point()),
                        setting(provinces),
                        nodes.stream()
                                .filter(node -> node.role().ofGround())
                                .map(ClusterNode::spot)
                                .toList(),
                        limits.getOrDefault(life.programmeId(), Limits.NONE)));
    }

    private static Presence presence(ClusterLife life, LocalDate day) {
        return life.at(ClusterTopic.STANDING, day)
                .map(said -> Presence.valueOf(String.valueOf(said.choice())))
                .orElse(
                        life.of(ClusterTopic.STANDING).stream().allMatch(fact -> fact.startsAfter(day))
                                ? Presence.NOT_YET
                                : Presence.ENDED);
    }

    private ClusterNode node(ClusterFact fact) {
        ClusterContent said = fact.content();
        Long id = said.complexId();
        if (id == null)
            return new ClusterNode(fact, String.valueOf(said.text()), said.textEn(), position(said.point()));
        Optional<ComplexEntry> complex = complexes.find(id);
        Point point = said.point() != null
                ? said.point()
                : complex.map(one -> one.facts().point()).orElse(null);
        return new ClusterNode(
                fact,
                complex.map(ComplexEntry::name).orElse("#" + id),
                complex.map(one -> one.facts().nameEn()).orElse(null),
                position(point));
    }

    private static @Nullable Position position(@Nullable Point point) {
        if (point == null) return null;
        return new Position(point.longitude().doubleValue(), point.latitude().doubleValue());
    }

    private Setting setting(List<String> provinces) {
        if (provinces.isEmpty()) return Setting.UNKNOWN;
        long metropolitan = provinces.stream().filter(this::isMetropolitan).count();
        if (metropolitan == 0) return Setting.ORDINARY;
        return metropolitan == provinces.size() ? Setting.METROPOLITAN : Setting.MIXED;
    }

    private boolean isMetropolitan(String code) {
        Optional<Province> province = regions.provinceOn(code, asOf.valid()).or(() -> regions.province(code));
        return province.filter(one -> METROPOLITAN.stream().anyMatch(one.name()::endsWith))
                .isPresent();
    }
}
