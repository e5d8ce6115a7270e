package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.ComplexType;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The filters of the directory as addresses write them; several values of one are parted by commas or repeated.
 */
record ComplexParameters(
        @Nullable String q,
        @Nullable List<String> type,
        @Nullable List<String> province,
        @Nullable List<String> county,
        @Nullable String scheme,
        @Nullable List<String> region,
        @Nullable List<String> office,
        @Nullable List<String> state,
        @Nullable String areaMin,
        @Nullable String areaMax,
        @Nullable String employmentMin,
        @Nullable String employmentMax,
        @Nullable String sample,
        @Nullable String start) {

    static final int LONGEST_QUERY = 100;

    /** The filters among the parameters of a request; blank ones count as left out. */
    static ComplexParameters of(MultiValueMap<String, String> parameters) {
        return new ComplexParameters(
                first(parameters, "q"),
                parameters.get("type"),
                parameters.get("province"),
                parameters.get("county"),
                first(parameters, "scheme"),
                parameters.get("region"),
                parameters.get("office"),
                parameters.get("state"),
                first(parameters, "areaMin"),
                first(parameters, "areaMax"),
                first(parameters, "employmentMin"),
                first(parameters, "employmentMax"),
                first(parameters, "sample"),
                first(parameters, "start"));
    }

    private static @Nullable String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * The filter meant.
     *
     * @throws BadParameter for a value that no page offers
     */
    ComplexFilter filter(RegionHistory regions, Function<String, @Nullable String> provinceThen) {
        if (q != null && q.length() > LONGEST_QUERY) throw new BadParameter("q", q);
        String knownScheme = scheme == null
                ? null
                : regions.scheme(scheme)
                        .orElseThrow(() -> new BadParameter("scheme", scheme))
                        .code();
        return new ComplexFilter(
                q,
                each("type", type, ComplexType::valueOf),
                each("province", province, code -> province(regions, provinceThen, code)),
                each("county", county, code -> county(regions, code)),
                knownScheme,
                regionCodes(regions, knownScheme),
                each("office", office, Long::valueOf),
                each("state", state, ComplexState::valueOf),
                range("areaMin", areaMin, "areaMax", areaMax),
                range("employmentMin", employmentMin, "employmentMax", employmentMax),
                flag("sample", sample, "true", "false"),
                flag("start", start, "unknown", "known"));
    }

    private Set<String> regionCodes(RegionHistory regions, @Nullable String knownScheme) {
        Set<String> codes = each("region", region, Function.identity());
        if (codes.isEmpty()) return codes;
        if (knownScheme == null) throw new BadParameter("scheme", "");
        Set<String> known = regions.scheme(knownScheme).orElseThrow().regions().stream()
                .map(member -> member.code())
                .collect(Collectors.toSet());
        for (String code : codes) if (!known.contains(code)) throw new BadParameter("region", code);
        return codes;
    }

    private static String province(
            RegionHistory regions, Function<String, @Nullable String> provinceThen, String code) {
        if (regions.province(code).isEmpty()) throw new IllegalArgumentException(code);
        String then = provinceThen.apply(code);
        return then == null ? code : then;
    }

    private static String county(RegionHistory regions, String code) {
        if (regions.county(code).isEmpty()) throw new IllegalArgumentException(code);
        return code;
    }

    private static <T> Set<T> each(String name, @Nullable List<String> values, Function<String, T> read) {
        if (values == null) return Set.of();
        Set<T> found = new LinkedHashSet<>();
        for (String value : values.stream()
                .flatMap(joined -> Arrays.stream(joined.split(",")))
                .toList()) {
            if (value.isBlank()) continue;
            try {
                found.add(read.apply(value.strip()));
            } catch (IllegalArgumentException unknown) {
                throw new BadParameter(name, value);
            }
        }
        return found;
    }

    private static ComplexFilter.Range range(
            String leastName, @Nullable String least, String mostName, @Nullable String most) {
        return new ComplexFilter.Range(number(leastName, least), number(mostName, most));
    }

    private static @Nullable BigDecimal number(String name, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            BigDecimal number = new BigDecimal(text.replace(",", "").strip());
            if (number.signum() < 0 || number.precision() - number.scale() > 15) throw new BadParameter(name, text);
            return number;
        } catch (NumberFormatException unreadable) {
            throw new BadParameter(name, text);
        }
    }

    private static @Nullable Boolean flag(String name, @Nullable String text, String yes, String no) {
        if (text == null || text.isBlank()) return null;
        if (text.equals(yes)) return true;
        if (text.equals(no)) return false;
        throw new BadParameter(name, text);
    }
}
