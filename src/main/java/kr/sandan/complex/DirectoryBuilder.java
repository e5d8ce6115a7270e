package kr.sandan.complex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import kr.sandan.region.CountyAt;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;

/** Puts what is stored into the words of the day: places by its codes and names, the office that answered then. */
final class DirectoryBuilder {

    /** How people write the type behind a name when they look for a complex. */
    private static final Map<ComplexType, List<String>> SUFFIXES = Map.of(
            ComplexType.NATIONAL, List.of("국가산업단지", "국가산단", "산업단지", "산단", "공단"),
            ComplexType.GENERAL, List.of("일반산업단지", "일반산단", "지방산업단지", "산업단지", "산단", "공단"),
            ComplexType.URBAN_HIGH_TECH, List.of("도시첨단산업단지", "도시첨단", "산업단지", "산단"),
            ComplexType.AGRO_INDUSTRIAL, List.of("농공단지", "농공", "단지"));

    private final AsOf asOf;
    private final RegionHistory regions;
    private final BiFunction<String, LocalDate, @Nullable Long> officeOfProvince;

    DirectoryBuilder(AsOf asOf, RegionHistory regions, BiFunction<String, LocalDate, @Nullable Long> officeOfProvince) {
        this.asOf = asOf;
        this.regions = regions;
        this.officeOfProvince = officeOfProvince;
    }

    Directory build(DirectoryReader.Picture picture) {
        List<Directory.Indexed> all = new ArrayList<>(picture.rows().size());
        for (DirectoryReader.Row row : picture.rows()) {
            List<PlaceThen> places = picture.places().getOrDefault(row.id(), List.of()).stream()
                    .map(this::then)
                    .distinct()
                    .toList();
            if (!places.isEmpty()) all.add(index(entry(row, places, picture)));
        }
        return new Directory(asOf, all);
    }

    private ComplexEntry entry(DirectoryReader.Row row, List<PlaceThen> places, DirectoryReader.Picture picture) {
        Long assigned = picture.offices().get(row.id());
        Long office = assigned == null ? officeOfProvince.apply(places.get(0).provinceCode(), asOf.valid()) : assigned;
        DirectoryReader.NewestFigures newest = picture.figures().get(row.id());
        return new ComplexEntry(
                row.id(),
                picture.kept(row.parentId()),
                row.ordinal(),
                row.facts(),
                row.startKnown(),
                places,
                office,
                assigned == null,
                picture.states().get(row.id()),
                newest == null ? null : newest.quarter(),
                newest == null ? Map.of() : newest.figures(),
                newest == null ? Map.of() : byProvinceOfTheDay(newest),
                picture.aliases().getOrDefault(row.id(), List.of()),
                row.sample());
    }

    /** Figures of several provinces under the codes of the day; provinces that became one are added up. */
    private Map<String, Map<Measure, Figure>> byProvinceOfTheDay(DirectoryReader.NewestFigures newest) {
        if (newest.byProvince().size() < 2) return Map.of();
        Map<String, Map<Measure, Figure>> ofTheDay = new HashMap<>();
        newest.byProvince().forEach((code, figures) -> {
            String then = regions.provinceAt(code, asOf.valid()).orElse(code);
            Map<Measure, Figure> sums = ofTheDay.computeIfAbsent(then, missing -> new EnumMap<>(Measure.class));
            figures.forEach((measure, figure) -> sums.merge(measure, figure, Figure::plus));
        });
        return ofTheDay;
    }

    private PlaceThen then(PlaceCode place) {
        String countyCode = place.countyCode();
        CountyAt county = countyCode == null
                ? null
                : regions.countyAt(countyCode, asOf.valid()).orElse(null);
        String wanted = county == null ? place.provinceCode() : county.county().provinceCode();
        Province province = regions.provinceOn(wanted, asOf.valid())
                .or(() -> regions.province(wanted))
                .orElseThrow(() -> new IllegalStateException("no province " + wanted));
        return new PlaceThen(
                province.code(),
                province.shortName(),
                province.nameEn(),
                county == null ? null : county.county().code(),
                county == null ? null : county.county().name(),
                county == null || county.certain());
    }

    private Directory.Indexed index(ComplexEntry entry) {
        Set<String> provinces =
                entry.places().stream().map(PlaceThen::provinceCode).collect(Collectors.toSet());
        Set<String> counties = entry.places().stream()
                .map(PlaceThen::countyCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Set<String>> byScheme = new HashMap<>();
        for (Scheme scheme : regions.schemes()) {
            Set<String> codes = new HashSet<>();
            for (PlaceThen place : entry.places()) {
                String code = place.countyCode() == null ? place.provinceCode() : place.countyCode();
                regions.schemeRegionOf(scheme.code(), code, asOf.valid()).ifPresent(region -> codes.add(region.code()));
            }
            byScheme.put(scheme.code(), codes);
        }
        return new Directory.Indexed(entry, names(entry), provinces, counties, byScheme);
    }

    private static List<String> names(ComplexEntry entry) {
        Stream<String> withType =
                SUFFIXES.getOrDefault(entry.type(), List.of()).stream().map(suffix -> entry.name() + suffix);
        String english = entry.facts().nameEn();
        Stream<String> own = english == null ? Stream.of(entry.name()) : Stream.of(entry.name(), english);
        Stream<String> others = Stream.concat(own, entry.aliases().stream());
        return Stream.concat(others, withType)
                .map(NamePattern::normalise)
                .distinct()
                .toList();
    }
}
