package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of the page being shown, with some of its parameters changed. */
final class Addresses {

    /** Parameters that switch something on this page and must not travel on with its links. */
    private static final Set<String> SWITCHES = Set.of("lang", "mode", "keys", "_csrf");

    private final String path;
    private final boolean query;
    private final Map<String, String[]> parameters;

    Addresses(HttpServletRequest request, String path) {
        this.path = path;
        this.query = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        this.parameters = request.getParameterMap();
    }

    String path() {
        return path;
    }

    /** This page with the parameters given set, or taken out where the value is null. */
    String with(@Nullable String... namesAndValues) {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (Parameter kept : without(namesAndValues)) {
            append(address, separator, kept.name(), kept.value());
            separator = '&';
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value == null) continue;
            append(address, separator, String.valueOf(namesAndValues[i]), value);
            separator = '&';
        }
        return address.toString();
    }

    /** The parameters of this page except those named at the even places. */
    private List<Parameter> without(@Nullable String... namesAndValues) {
        List<Parameter> kept = new ArrayList<>();
        if (!query) return kept;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (SWITCHES.contains(parameter.getKey()) || named(parameter.getKey(), namesAndValues)) continue;
            for (String value : parameter.getValue()) {
                if (!value.isEmpty()) kept.add(new Parameter(parameter.getKey(), value));
            }
        }
        return kept;
    }

    List<Parameter> except(String... names) {
        @Nullable String[] namesAndValues = new String[names.length * 2];
        for (int i = 0; i < names.length; i++) namesAndValues[2 * i] = names[i];
        return without(namesAndValues);
    }

    /** The parameters of this list as the query of another page, one set and some left out. */
    String query(String name, String value, String... except) {
        String[] without = Stream.concat(Stream.of(except), Stream.of(name, "page", "sort", "size"))
                .toArray(String[]::new);
        List<Parameter> query = new ArrayList<>(List.of(new Parameter(name, value)));
        query.addAll(except(without));
        return query(query);
    }

    /** The value of a parameter, the first where it has several; null where it has none. */
    @Nullable
    String value(String name) {
        return except().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
    }

    /** The parameters but some in words; null where none has any. */
    @Nullable
    String said(BiFunction<String, String, @Nullable String> words, String... except) {
        String said = except(except).stream()
                .map(parameter -> words.apply(parameter.name(), parameter.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    /** Parameters as the query of an address; empty where there are none. */
    static String query(List<Parameter> parameters) {
        StringBuilder query = new StringBuilder();
        for (Parameter each : parameters) append(query, query.isEmpty() ? '?' : '&', each.name(), each.value());
        return query.toString();
    }

    private static boolean named(String name, @Nullable String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (name.equals(namesAndValues[i])) return true;
        }
        return false;
    }

    private static void append(StringBuilder address, char separator, String name, String value) {
        address.append(separator)
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** One parameter of the address. */
    public record Parameter(String name, String value) {}
}
