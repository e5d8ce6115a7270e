package kr.sandan.complex.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.complex.Facet;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters of the directory in the words of its page. */
@Component
class ComplexFilterWords {

    private final ComplexWords words;
    private final RegionQueries regions;

    ComplexFilterWords(ComplexWords words, RegionQueries regions) {
        this.words = words;
        this.regions = regions;
    }

    /** Every filter of the page, or null where there is none. */
    @Nullable
    String all(PageFrame frame, AsOf asOf, Locale locale) {
        String scheme = frame.parameter("scheme");
        return frame.filters((name, value) -> said(name, value, scheme, asOf, locale));
    }

    /** One filter, such as {@code 유형: 국가}; null for a parameter that filters nothing. */
    @Nullable
    String said(String name, String value, @Nullable String scheme, AsOf asOf, Locale locale) {
        for (Facet facet : Facet.values()) {
            if (!facet.parameter().equals(name)) continue;
            String values = Arrays.stream(value.split(","))
                    .filter(one -> !one.isBlank())
                    .map(one -> words.facetValue(facet, one.strip(), scheme, asOf, locale))
                    .collect(Collectors.joining(", "));
            return line("complex.facet." + name, values, locale);
        }
        return switch (name) {
            case "q" -> line("complex.filter.q", value, locale);
            case "scheme" -> line("complex.filter.scheme", scheme(value, asOf, locale), locale);
            case "areaMin", "areaMax" -> bound("area", name.endsWith("Min"), value, locale);
            case "employmentMin", "employmentMax" -> bound("employment", name.endsWith("Min"), value, locale);
            default -> null;
        };
    }

    private String scheme(String code, AsOf asOf, Locale locale) {
        return regions.history(asOf)
                .scheme(code)
                .map((Scheme known) -> ComplexWords.korean(locale) ? known.name() : known.nameEn())
                .orElse(code);
    }

    private String bound(String what, boolean least, String value, Locale locale) {
        String bound = words.message(least ? "complex.filter.least" : "complex.filter.most", locale);
        return words.message("complex.filter." + what, locale) + " " + bound + ": " + value;
    }

    private String line(String labelKey, String value, Locale locale) {
        return words.message(labelKey, locale) + ": " + value;
    }
}
