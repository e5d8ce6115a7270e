package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexType;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationSummary;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.DayParameter;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the filters of the list of designations from an address; several values of one are parted by commas or repeated. */
final class DesignationParameters {

    private static final Set<String> ONCE_TYPES = Set.of(DesignationSummary.MIXED, DesignationSummary.UNKNOWN);
    private static final Set<String> ONCE_REGIONS =
            Set.of(DesignationSummary.SEVERAL, DesignationSummary.NONE, DesignationSummary.UNKNOWN);

    private final MultiValueMap<String, String> parameters;
    private final RegionHistory regions;
    private final AsOf asOf;
    private final Set<String> programmes;

    private DesignationParameters(
            MultiValueMap<String, String> parameters, RegionHistory regions, AsOf asOf, Set<String> programmes) {
        this.parameters = parameters;
        this.regions = regions;
        this.asOf = asOf;
        this.programmes = programmes;
    }

    static DesignationParameters of(
            MultiValueMap<String, String> parameters, RegionHistory regions, AsOf asOf, ProgrammeQueries programmes) {
        return new DesignationParameters(
                parameters,
                regions,
                asOf,
                programmes.all(asOf).stream().map(Programme::code).collect(Collectors.toSet()));
    }

    /**
     * The filter meant.
     *
     * @throws BadParameter for a value that no page offers
     */
    DesignationFilter filter() {
        Map<DesignationFacet, Set<String>> values = new EnumMap<>(DesignationFacet.class);
        Scheme scheme = scheme();
        for (DesignationFacet facet : DesignationFacet.values()) {
            Set<String> chosen = chosen(facet, scheme);
            if (!chosen.isEmpty()) values.put(facet, chosen);
        }
        return new DesignationFilter(values, hub(), scheme == null ? null : scheme.code(), once());
    }

    private @Nullable Scheme scheme() {
        String code = first("scheme");
        if (code == null) return null;
        return regions.scheme(code).orElseThrow(() -> new BadParameter("scheme", code));
    }

    private @Nullable LocalDate once() {
        return day(parameters, "once");
    }

    /**
     * A day of an address, null where it has none.
     *
     * @throws BadParameter for what is no day
     */
    static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
        return DayParameter.read(name, parameters.getFirst(name));
    }

    private @Nullable Long hub() {
        String id = first("hub");
        if (id == null) return null;
        if (!id.matches("[0-9]{1,18}")) throw new BadParameter("hub", id);
        return Long.valueOf(id);
    }

    private Set<String> chosen(DesignationFacet facet, @Nullable Scheme scheme) {
        return switch (facet) {
            case PROGRAMME -> each(facet, code -> known(programmes, code));
            case ROLE -> each(facet, code -> DesignationRole.valueOf(code).name());
            case TYPE ->
                each(
                        facet,
                        code -> once() != null && ONCE_TYPES.contains(code)
                                ? code
                                : ComplexType.valueOf(code).name());
            case PROVINCE -> each(facet, this::province);
            case REGION ->
                each(
                        facet,
                        code -> once() != null && ONCE_REGIONS.contains(code)
                                ? code
                                : known(regionCodes(scheme), code));
            case OFFICE -> each(facet, code -> Long.valueOf(code).toString());
            case START -> each(facet, code -> known(Set.of("known", "unknown"), code));
            case SAMPLE -> each(facet, code -> known(Set.of("true", "false"), code));
        };
    }

    private static Set<String> regionCodes(@Nullable Scheme scheme) {
        if (scheme == null) throw new BadParameter("scheme", "");
        return scheme.regions().stream().map(Scheme.SchemeRegion::code).collect(Collectors.toSet());
    }

    private String province(String code) {
        if (regions.province(code).isEmpty()) throw new IllegalArgumentException(code);
        return regions.provinceAt(code, asOf.valid()).orElse(code);
    }

    private static String known(Set<String> values, String value) {
        if (!values.contains(value)) throw new IllegalArgumentException(value);
        return value;
    }

    private Set<String> each(DesignationFacet facet, Function<String, String> read) {
        List<String> values = parameters.get(facet.parameter());
        if (values == null) return Set.of();
        Set<String> found = new LinkedHashSet<>();
        values.stream()
                .flatMap(joined -> Arrays.stream(joined.split(",")))
                .filter(value -> !value.isBlank())
                .forEach(value -> {
                    try {
                        found.add(read.apply(value.strip()));
                    } catch (IllegalArgumentException unknown) {
                        throw new BadParameter(facet.parameter(), value);
                    }
                });
        return found;
    }

    private @Nullable String first(String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
