package kr.sandan.activity.listed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.Councils;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetCell;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The councils as a list names them: by number, by name, or by site and name. Many share a name and many are misspelled:
 * then a person is asked once which is meant, and later lists get the same answer.
 */
final class ListedCouncils {

    private static final String NONE = "NONE";
    private static final int MOST_OFFERED = 8;
    private static final int NEAR = 2;

    private static final String NAMES = """
            select n.council_id, said.name, site.name as site from council_fact n
              cross join lateral (values (n.text), (n.text_en)) said (name)
              left join lateral (select distinct p.name from council_fact s
                              join designation_period p on p.designation_id = s.site_id and p.superseded_at is null
                             where s.council_id = n.council_id and s.topic = 'SITE' and s.superseded_at is null) site on true
             where n.topic = 'NAME' and n.superseded_at is null and said.name is not null
             order by n.council_id, said.name, site.name
            """;

    private final LoadContext context;
    private final Councils councils;
    private final CouncilReach reach;
    private final AsOf today;
    private final List<Named> names;
    private final Map<String, Set<Long>> byName = new HashMap<>();
    private final Map<Long, Optional<CouncilLife>> lives = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    ListedCouncils(LoadContext context, Councils councils, CouncilReach reach, AsOf today, JdbcClient jdbc) {
        this.context = context;
        this.councils = councils;
        this.reach = reach;
        this.today = today;
        names = jdbc.sql(NAMES)
                .query((row, number) ->
                        new Named(row.getLong("council_id"), row.getString("name"), row.getString("site")))
                .list();
        for (Named named : names) {
            byName.computeIfAbsent(plain(named.name()), name -> new HashSet<>()).add(named.id());
            byName.computeIfAbsent(plain(named.site() + named.name()), name -> new HashSet<>())
                    .add(named.id());
        }
    }

    private record Named(long id, String name, @Nullable String site) {

        String label() {
            return site == null ? name : site + " · " + name;
        }
    }

    private record Answer(@Nullable Long id, @Nullable RuleBroken refused) {}

    /**
     * The council that a cell means; empty where a person must still say.
     *
     * @throws RuleBroken where none is meant, or one for which another headquarters answers
     */
    Optional<Long> meant(SheetCell cell) {
        if (cell.isBlank()) throw new RuleBroken("councilId", "activity.council.required");
        Answer answer = answers.computeIfAbsent(cell.text(), text -> answer(cell, text));
        if (answer.refused() != null) throw answer.refused();
        return Optional.ofNullable(answer.id());
    }

    private Answer answer(SheetCell cell, String text) {
        try {
            Optional<Long> meant = text.matches("\\d{1,18}") ? Optional.of(numbered(text)) : named(cell, text);
            meant.ifPresent(this::requireMine);
            return new Answer(meant.orElse(null), null);
        } catch (RuleBroken refused) {
            return new Answer(null, refused);
        }
    }

    private long numbered(String text) {
        long id = Long.parseLong(text);
        if (life(id) == null) throw new RuleBroken("councilId", "activity.load.council", text);
        return id;
    }

    private Optional<Long> named(SheetCell cell, String text) {
        Set<Long> exact = byName.getOrDefault(plain(text), Set.of());
        if (exact.size() == 1) return exact.stream().findFirst();
        List<Candidate> offered = exact.isEmpty() ? near(text) : offered(exact);
        if (offered.isEmpty()) throw new RuleBroken("councilId", "activity.load.council", text);
        offered.add(new Candidate(NONE, "activity.load.council.none", "activity.load.council.none.detail"));
        Optional<String> choice = context.decide(new Question(
                "council:" + plain(text),
                cell.sheet(),
                cell.address(),
                Text.of("activity.load.council.question", text),
                offered));
        if (choice.isEmpty()) return Optional.empty();
        if (choice.get().equals(NONE)) throw new RuleBroken("councilId", "activity.load.council", text);
        return Optional.of(Long.valueOf(choice.get()));
    }

    private List<Candidate> offered(Set<Long> ids) {
        List<Candidate> offered = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Named named : names)
            if (ids.contains(named.id()) && seen.add(named.id()))
                offered.add(new Candidate(String.valueOf(named.id()), named.label(), String.valueOf(named.id())));
        return offered;
    }

    private List<Candidate> near(String text) {
        String plain = plain(text);
        LevenshteinDistance distance = new LevenshteinDistance();
        record Near(long id, int far) {}
        Set<Long> near = new HashSet<>();
        names.stream()
                .map(named -> {
                    String name = plain(named.name());
                    String whole = plain(named.site() + named.name());
                    boolean within = name.contains(plain) || whole.contains(plain) || plain.contains(name);
                    int far = Math.min(distance.apply(name, plain), distance.apply(whole, plain));
                    return new Near(named.id(), within ? 0 : far);
                })
                .filter(one -> one.far() <= NEAR)
                .sorted(Comparator.comparingInt(Near::far).thenComparingLong(Near::id))
                .map(Near::id)
                .distinct()
                .limit(MOST_OFFERED)
                .forEach(near::add);
        return offered(near);
    }

    private void requireMine(long id) {
        if (!reach.covers(id)) throw new RuleBroken("councilId", "activity.council.other-office");
    }

    /** Everything known of a council today, null where there is none of that number. */
    @Nullable
    CouncilLife life(long id) {
        return lives.computeIfAbsent(id, unread -> councils.life(unread, today)).orElse(null);
    }

    private static String plain(@Nullable String text) {
        return Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFKC)
                .replaceAll("[\\s·,()/-]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
