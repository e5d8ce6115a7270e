package kr.sandan.complex.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import kr.sandan.complex.MapLayer;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module that draws something over the map. */
@Component
class MapLayers {

    private final List<MapLayer> layers;

    MapLayers(ObjectProvider<MapLayer> layers) {
        this.layers =
                layers.stream().sorted(Comparator.comparingInt(MapLayer::order)).toList();
    }

    /** A layer with what it prints. */
    record Drawn(String titleKey, String table, String template, Object model) {}

    List<Drawn> of(Map<String, List<String>> parameters, @Nullable Set<Long> complexes, AsOf asOf) {
        return layers.stream()
                .map(layer -> new Drawn(
                        layer.titleKey(), layer.table(), layer.template(), layer.model(parameters, complexes, asOf)))
                .toList();
    }

    OptionalInt firstYear() {
        return layers.stream().mapToInt(MapLayer::firstYear).min();
    }
}
