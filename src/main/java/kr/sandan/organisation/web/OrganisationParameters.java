package kr.sandan.organisation.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The filters of the list as addresses write them; several values of one are parted by commas or repeated. */
record OrganisationParameters(
        @Nullable String q,
        @Nullable List<String> type,
        @Nullable List<String> complex,
        @Nullable List<String> province,
        @Nullable String small,
        @Nullable String sample) {

    static final int LONGEST_QUERY = 100;

    static OrganisationParameters of(MultiValueMap<String, String> parameters) {
        return new OrganisationParameters(
                first(parameters, "q"),
                parameters.get("type"),
                parameters.get("complex"),
                parameters.get("province"),
                first(parameters, "small"),
                first(parameters, "sample"));
    }

    /**
     * The filter meant.
     *
     * @throws BadParameter for a value that no page offers
     */
    OrganisationFilter filter(RegionHistory regions, AsOf asOf) {
        if (q != null && q.length() > LONGEST_QUERY) throw new BadParameter("q", q);
        return new OrganisationFilter(
                q,
                each("type", type, OrganisationType::valueOf),
                each("complex", complex, Long::valueOf),
                each("province", province, code -> province(regions, asOf, code)),
                flag("small", small),
                flag("sample", sample));
    }

    private static String province(RegionHistory regions, AsOf asOf, String code) {
        if (regions.province(code).isEmpty()) throw new IllegalArgumentException(code);
        return regions.provinceAt(code, asOf.valid()).orElse(code);
    }

    private static @Nullable String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <T> Set<T> each(String name, @Nullable List<String> values, Function<String, T> read) {
        Set<T> found = new LinkedHashSet<>();
        if (values == null) return found;
        for (String joined : values) {
            for (String value : Arrays.asList(joined.split(","))) {
                if (value.isBlank()) continue;
                try {
                    found.add(read.apply(value.strip()));
                } catch (IllegalArgumentException unknown) {
                    throw new BadParameter(name, value);
                }
            }
        }
        return found;
    }

    private static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null) return null;
        if (text.equals("true")) return true;
        if (text.equals("false")) return false;
        throw new BadParameter(name, text);
    }
}
