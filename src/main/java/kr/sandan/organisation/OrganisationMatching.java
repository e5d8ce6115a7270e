package kr.sandan.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which organisations held may be meant by lines that somebody pasted, typed or loaded: all lines by three queries,
 * however many organisations there are.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationMatching {

    private static final String CANDIDATE = """
            o.id, held.name, held.type, held.business_number
              from %s
              join organisation o on o.id = hit.organisation_id and o.merged_into is null
              join lateral (
                   select v.name, v.type, v.business_number from organisation_version v
                    where v.organisation_id = o.id and v.superseded_at is null
                    order by v.valid_from desc nulls last limit 1) held on true
            """;

    private static final String BY_NUMBER = "select distinct line.at, '' as key, " + CANDIDATE.formatted("""
            unnest(cast(:numbers as text[])) with ordinality line (number, at)
              join organisation_version hit on hit.business_number = line.number and hit.superseded_at is null
            """);

    /** A name that nobody says any more finds nothing. */
    private static final String STILL_SAID = """
             where exists (select from organisation_version v where v.organisation_id = o.id and v.superseded_at is null
                             and hit.name in (v.name, v.name_en))
                or exists (select from organisation_alias a where a.organisation_id = o.id and a.superseded_at is null
                             and a.alias = hit.name)
            """;

    private static final String BY_NAME =
            "select distinct line.at, hit.name_key as key, " + CANDIDATE.formatted("""
            unnest(cast(:keys as text[])) with ordinality line (key, at)
              join organisation_name hit on hit.name_key = line.key
            """) + STILL_SAID;

    private static final String NEAR =
            "select distinct line.at, hit.name_key as key, " + CANDIDATE.formatted("""
            unnest(cast(:near as text[])) with ordinality line (near, at)
             cross join lateral (
                   select n.* from organisation_name n
                    where n.near && string_to_array(line.near, ' ') limit 40) hit
            """) + STILL_SAID;

    private final JdbcClient jdbc;

    OrganisationMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a line says of an organisation.
     *
     * @param name its name, or null where only the number is known
     * @param number its business number, if the line has one
     */
    public record Line(@Nullable String name, @Nullable BusinessNumber number) {}

    /**
     * An organisation that may be meant.
     *
     * @param id its number
     * @param name what it is called today
     * @param type its kind
     * @param businessNumber its business number, if known
     */
    public record Candidate(
            long id,
            String name,
            OrganisationType type,
            @Nullable BusinessNumber businessNumber) {}

    /**
     * What may be meant by a line.
     *
     * @param byNumber the organisation that has its business number
     * @param sameName those that bear or bore the name, apart from legal form and writing
     * @param nearName those of which a name differs by one letter
     */
    public record Match(@Nullable Candidate byNumber, List<Candidate> sameName, List<Candidate> nearName) {

        /** Everything that a person should look at, the likeliest first, each once. */
        public List<Candidate> all() {
            Map<Long, Candidate> all = new LinkedHashMap<>();
            if (byNumber != null) all.put(byNumber.id(), byNumber);
            sameName.forEach(candidate -> all.putIfAbsent(candidate.id(), candidate));
            nearName.forEach(candidate -> all.putIfAbsent(candidate.id(), candidate));
            return List.copyOf(all.values());
        }

        /** The one that is surely meant: by its number, or as the only one of the name where no number says otherwise. */
        public @Nullable Candidate sure() {
            if (byNumber != null) return byNumber;
            return sameName.size() == 1 ? sameName.get(0) : null;
        }
    }

    private record Hit(int line, String key, Candidate candidate) {}

    /** For each line, in their order, what may be meant by it. */
    public List<Match> match(List<Line> lines) {
        List<OrganisationName> names = lines.stream()
                .map(line -> OrganisationName.of(line.name() == null ? "" : line.name()))
                .toList();
        Map<Integer, List<Hit>> byNumber = hits(
                BY_NUMBER,
                "numbers",
                lines.stream()
                        .map(line -> line.number() == null ? "" : line.number().digits())
                        .toList());
        Map<Integer, List<Hit>> same =
                hits(BY_NAME, "keys", names.stream().map(OrganisationName::key).toList());
        Map<Integer, List<Hit>> near = hits(
                NEAR,
                "near",
                names.stream().map(name -> String.join(" ", name.near())).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> matched(names.get(at), byNumber.get(at), same.get(at), near.get(at)))
                .toList();
    }

    /**
     * The organisations that are surely meant by names alone, as {@link Match#sure} has it: each the only one that bears or
     * bore the name.
     *
     * @param names as they are written
     * @return by the names as written, those that are sure
     */
    public Map<String, Long> sure(Collection<String> names) {
        List<String> written = names.stream().distinct().toList();
        Map<Integer, List<Hit>> same = hits(
                BY_NAME,
                "keys",
                written.stream().map(name -> OrganisationName.of(name).key()).toList());
        Map<String, Long> sure = new HashMap<>();
        same.forEach((at, hits) -> {
            List<Candidate> meant = candidates(hits);
            if (meant.size() == 1) sure.put(written.get(at), meant.get(0).id());
        });
        return sure;
    }

    private static Match matched(
            OrganisationName name, @Nullable List<Hit> number, @Nullable List<Hit> same, @Nullable List<Hit> near) {
        List<Candidate> alike = candidates(same);
        Set<Long> known = Set.copyOf(alike.stream().map(Candidate::id).toList());
        List<Hit> really = near == null
                ? List.of()
                : near.stream()
                        .filter(hit -> !known.contains(hit.candidate().id()))
                        .filter(hit -> name.isNear(new OrganisationName(hit.key())))
                        .toList();
        List<Candidate> numbered = candidates(number);
        return new Match(numbered.isEmpty() ? null : numbered.get(0), alike, candidates(really));
    }

    private static List<Candidate> candidates(@Nullable List<Hit> hits) {
        if (hits == null) return List.of();
        Map<Long, Candidate> each = new LinkedHashMap<>();
        hits.forEach(hit -> each.putIfAbsent(hit.candidate().id(), hit.candidate()));
        return List.copyOf(each.values());
    }

    private Map<Integer, List<Hit>> hits(String sql, String column, List<String> values) {
        Map<Integer, List<Hit>> hits = new HashMap<>();
        jdbc.sql(sql)
                .param(column, values.toArray(String[]::new))
                .query((row, number) -> {
                    String digits = row.getString("business_number");
                    return new Hit(
                            row.getInt("at") - 1,
                            row.getString("key"),
                            new Candidate(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    OrganisationType.valueOf(row.getString("type")),
                                    digits == null ? null : new BusinessNumber(digits)));
                })
                .list()
                .forEach(hit -> hits.computeIfAbsent(hit.line(), line -> new ArrayList<>())
                        .add(hit));
        return hits;
    }
}
