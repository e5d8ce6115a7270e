package kr.sandan.designation.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexType;
import kr.sandan.platform.NamePattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every complex and part by the names people give it: its names, its aliases, its number, its path through the complexes it
 * is a part of; with and without the words for its type (창원국가산업단지 is 창원).
 */
final class ComplexNames {

    private static final String ALL = """
            select c.id, c.parent_id, v.name, v.type, place.note, names.every
            from complex c
            join lateral (select name, type from complex_version where complex_id = c.id and superseded_at is null
                          order by valid_from desc nulls last limit 1) v on true
            join lateral (select array_agg(n.name) as every from (
                          select name from complex_version where complex_id = c.id and superseded_at is null
                          union select name_en from complex_version
                          where complex_id = c.id and superseded_at is null and name_en is not null
                          union select alias from complex_alias where complex_id = c.id and superseded_at is null) n) names
                 on true
            left join lateral (
                 select string_agg(distinct concat_ws(' ', p.short_name, k.name), ', ') as note from complex_place l
                 join province_period p on p.province_code = l.province_code and p.superseded_at is null and upper_inf(p.valid)
                 left join county_period k on k.county_code = l.county_code and k.superseded_at is null and upper_inf(k.valid)
                 where l.complex_id = c.id and l.superseded_at is null and l.valid_to is null) place on true
            where c.merged_into is null
            order by c.id
            """;

    private static final Pattern MARKS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern TYPE = Pattern.compile("(국가|일반|지방|도시첨단|농공)?(?:산업단지|산단|공단|단지)$");
    private static final Map<String, ComplexType> TYPES = Map.of(
            "국가", ComplexType.NATIONAL,
            "일반", ComplexType.GENERAL,
            "지방", ComplexType.GENERAL,
            "도시첨단", ComplexType.URBAN_HIGH_TECH,
            "농공", ComplexType.AGRO_INDUSTRIAL);
    private static final int NEAR = 3;
    private static final int SHORTEST_STEM = 2;

    private final Map<Long, Known> byId = new HashMap<>();
    private final Map<String, List<Known>> byName = new TreeMap<>();
    private final Map<String, List<Known>> byStem = new TreeMap<>();

    /**
     * A complex or a part.
     *
     * @param place where it lies, for people; null where no place is held
     */
    record Known(
            long id,
            @Nullable Long parentId,
            String name,
            ComplexType type,
            @Nullable String place,
            List<String> names) {}

    static ComplexNames read(JdbcClient jdbc) {
        ComplexNames names = new ComplexNames();
        jdbc.sql(ALL)
                .query((row, number) -> new Known(
                        row.getLong("id"),
                        row.getObject("parent_id", Long.class),
                        row.getString("name"),
                        ComplexType.valueOf(row.getString("type")),
                        row.getString("note"),
                        Arrays.asList((String[]) row.getArray("every").getArray())))
                .list()
                .forEach(names::add);
        return names;
    }

    private void add(Known known) {
        byId.put(known.id(), known);
        for (String name : known.names()) {
            put(byName, plain(name), known);
            put(byStem, stem(plain(name)), known);
        }
    }

    private static void put(Map<String, List<Known>> index, String name, Known known) {
        List<Known> named = index.computeIfAbsent(name, absent -> new ArrayList<>());
        if (!named.contains(known)) named.add(known);
    }

    String name(long id) {
        Known known = byId.get(id);
        return known == null ? String.valueOf(id) : known.name();
    }

    boolean has(long id) {
        return byId.containsKey(id);
    }

    /** Those that the text can mean: none, the one, or several of which a person must choose. */
    List<Known> find(String text) {
        if (text.matches("#?\\d{1,18}")) {
            Known known = byId.get(Long.parseLong(text.replace("#", "")));
            if (known != null) return List.of(known);
        }
        List<Known> named = named(text);
        if (!named.isEmpty()) return wholes(named);
        List<String> path = Arrays.stream(text.split("[/>›＞]"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        if (path.size() < 2) return List.of();
        List<Known> above = named(path.get(path.size() - 2));
        return named(path.get(path.size() - 1)).stream()
                .filter(part -> above.stream().anyMatch(whole -> isWithin(part, whole)))
                .toList();
    }

    /** A name that a complex shares with a part of its own means the complex; the part has its path. */
    private List<Known> wholes(List<Known> named) {
        return named.stream()
                .filter(part -> named.stream().noneMatch(whole -> isWithin(part, whole)))
                .toList();
    }

    private boolean isWithin(Known part, Known whole) {
        Known up = part;
        while (up != null && up.parentId() != null) {
            if (up.parentId() == whole.id()) return true;
            up = byId.get(up.parentId());
        }
        return false;
    }

    private List<Known> named(String text) {
        String plain = plain(text);
        List<Known> exact = byName.getOrDefault(plain, List.of());
        if (!exact.isEmpty()) return exact;
        List<Known> alike = byStem.getOrDefault(stem(plain), List.of());
        Matcher type = TYPE.matcher(plain);
        ComplexType stated = type.find() && type.group(1) != null ? TYPES.get(type.group(1)) : null;
        List<Known> typed =
                alike.stream().filter(known -> known.type() == stated).toList();
        return typed.isEmpty() ? alike : typed;
    }

    /** A few names that are much like the text, the most alike first. */
    String near(String text) {
        return near(stem(plain(text)), byStem, known -> known.get(0).name());
    }

    /** The names of an index nearest to a text, joined for a sentence. */
    static <T> String near(String typed, Map<String, T> index, Function<T, String> name) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int most = Math.max(1, typed.length() / 2);
        return index.entrySet().stream()
                .filter(entry -> entry.getKey().contains(typed) || distance.apply(typed, entry.getKey()) <= most)
                .sorted(Comparator.comparing(entry -> distance.apply(typed, entry.getKey())))
                .map(entry -> name.apply(entry.getValue()))
                .filter(Objects::nonNull)
                .distinct()
                .limit(NEAR)
                .collect(Collectors.joining(", "));
    }

    private static String plain(String name) {
        return NamePattern.normalise(MARKS.matcher(name).replaceAll(""));
    }

    private static String stem(String plain) {
        String stem = TYPE.matcher(plain).replaceFirst("");
        return stem.length() < SHORTEST_STEM ? plain : stem;
    }
}
