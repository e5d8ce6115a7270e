package kr.sandan.activity.listed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.CostCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list would write, kept until it is applied or given up, and what is held of the same councils. */
@Component
class ActivityListStaging {

    private static final int TOGETHER = 2_000;

    private static final String WRITE = """
            insert into activity_load_row (load_id, position, activity_id, held_id, council_id, kind, held_on, last_on, starts_at,
                ends_at, place, title, outcome, attendees, guests, planned_krw, costs_krw, subsidy_krw, odd_reason, sample, office_id)
            select :load, position, nextval('activity_id_seq'), held_id, council_id, kind, held_on, last_on, starts_at, ends_at, place,
                   title, outcome, attendees, guests, planned, array[venue, speaker, travel, meal, material, other], subsidy, odd, sample, office_id
              from unnest(:positions, :held, :councils, :kinds, cast(:days as date[]), cast(:lasts as date[]), cast(:starts as time[]),
                       cast(:ends as time[]), :places, :titles, :outcomes, :attendees, :guests, :planned, :VENUE, :SPEAKER,
                       :TRAVEL, :MEAL, :MATERIAL, :OTHER, :subsidy, :odd, :samples, :offices)
                   row (position, held_id, council_id, kind, held_on, last_on, starts_at, ends_at, place, title, outcome, attendees,
                        guests, planned, venue, speaker, travel, meal, material, other, subsidy, odd, sample, office_id)
            """;

    private static final String HELD = """
            select a.*, to_char(a.starts_at, 'HH24:MI') as begins, to_char(a.ends_at, 'HH24:MI') as closes,
                   coalesce((select string_agg(t.affiliation || E'\\t' || coalesce(t.person_name, ''), E'\\n' order by t.id)
                               from activity_attendee t where t.activity_id = a.id and t.removed_at is null), '') as came,
                   a.load_id is not null and a.revision = 1
                       and not exists (select from activity_file f where f.activity_id = a.id)
                       and not exists (select from activity_attendee t where t.activity_id = a.id and t.erased_at is not null)
                       and not exists (select from approval p where p.kind = 'ACTIVITY' and p.record_id = a.id
                                          and p.moves > 1) as listed
              from activity a
             where a.council_id = any(:councils) and a.withdrawn_at is null
               and a.held_on between cast(:first as date) and cast(:last as date)
            """;

    private final JdbcClient jdbc;

    ActivityListStaging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An activity that is held.
     *
     * @param fields what is said of it, by the names that reports give
     * @param listed whether a list brought it and nobody touched it since
     */
    record Held(long id, Map<String, String> fields, boolean listed) {}

    /**
     * A row to be written.
     *
     * @param position its place in the list
     * @param heldId the activity whose place it takes, null where none is
     * @param officeId the office whose matter it is
     */
    record Staged(int position, @Nullable Long heldId, ActivityLine line, long officeId) {}

    /** The activities of the councils of a list within its days, by what they are known by. */
    Map<String, Held> held(List<ActivityLine> lines) {
        Map<String, Held> held = new HashMap<>();
        if (lines.isEmpty()) return held;
        List<String> days = lines.stream()
                .map(line -> line.facts().heldOn().toString())
                .sorted()
                .toList();
        jdbc.sql(HELD)
                .param(
                        "councils",
                        lines.stream()
                                .map(line -> line.facts().councilId())
                                .distinct()
                                .toArray(Long[]::new))
                .param("first", days.get(0))
                .param("last", days.get(days.size() - 1))
                .query(row -> {
                    String key = ActivityLine.key(
                            row.getLong("council_id"),
                            row.getString("held_on"),
                            row.getString("begins"),
                            row.getString("title"));
                    held.put(key, new Held(row.getLong("id"), fields(row), row.getBoolean("listed")));
                });
        return held;
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        Map<String, @Nullable String> fields = new TreeMap<>();
        for (String field : List.of(
                "council_id", "kind", "held_on", "last_on", "place", "title", "outcome", "planned_krw", "subsidy_krw"))
            fields.put(field, row.getString(field));
        fields.put("starts_at", row.getString("begins"));
        fields.put("ends_at", row.getString("closes"));
        fields.put("guests", row.getString("guests"));
        fields.put("attendees", row.getString("came"));
        for (CostCategory category : CostCategory.values()) fields.put(cost(category), row.getString(cost(category)));
        return filled(fields);
    }

    /** What a line says, by the names that reports give. */
    static Map<String, String> fields(ActivityLine line) {
        ActivityFacts facts = line.facts();
        Map<String, @Nullable String> fields = new TreeMap<>();
        fields.put("council_id", String.valueOf(facts.councilId()));
        fields.put("kind", facts.kind());
        fields.put("held_on", facts.heldOn().toString());
        fields.put("last_on", Objects.toString(facts.lastOn(), null));
        fields.put("starts_at", facts.startsAt().toString());
        fields.put("ends_at", facts.endsAt().toString());
        fields.put("place", facts.place());
        fields.put("title", facts.title());
        fields.put("outcome", facts.outcome());
        fields.put("guests", String.valueOf(facts.guests()));
        fields.put("attendees", line.attending());
        fields.put("planned_krw", Objects.toString(facts.costs().planned(), null));
        fields.put("subsidy_krw", Objects.toString(facts.costs().subsidy(), null));
        facts.costs().spent().forEach((category, won) -> fields.put(cost(category), won.toString()));
        return filled(fields);
    }

    private static Map<String, String> filled(Map<String, @Nullable String> fields) {
        Map<String, String> filled = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null && !value.isEmpty() && !value.equals("0")) filled.put(name, value);
        });
        return filled;
    }

    static String cost(CostCategory category) {
        return category.name().toLowerCase(Locale.ROOT) + "_krw";
    }

    void write(long loadId, List<Staged> rows, ListedOrganisations organisations) {
        for (int from = 0; from < rows.size(); from += TOGETHER)
            insert(loadId, rows.subList(from, Math.min(rows.size(), from + TOGETHER)), organisations);
    }

    private void insert(long loadId, List<Staged> rows, ListedOrganisations organisations) {
        JdbcClient.StatementSpec query = jdbc.sql(WRITE)
                .param("load", loadId)
                .param("positions", rows.stream().map(Staged::position).toArray(Integer[]::new))
                .param("held", longs(rows, Staged::heldId))
                .param("odd", texts(rows, row -> row.line().oddReason()))
                .param("attendees", texts(rows, row -> organisations.attending(row.line())))
                .param("samples", rows.stream().map(row -> row.line().sample()).toArray(Boolean[]::new))
                .param("offices", longs(rows, Staged::officeId));
        facts(query, rows).update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec query, List<Staged> rows) {
        List<ActivityFacts> facts = rows.stream().map(row -> row.line().facts()).toList();
        JdbcClient.StatementSpec bound = query.param(
                        "councils", facts.stream().map(ActivityFacts::councilId).toArray(Long[]::new))
                .param("kinds", facts.stream().map(ActivityFacts::kind).toArray(String[]::new))
                .param("days", texts(rows, row -> row.line().facts().heldOn().toString()))
                .param(
                        "lasts",
                        texts(rows, row -> Objects.toString(row.line().facts().lastOn(), null)))
                .param(
                        "starts",
                        texts(rows, row -> row.line().facts().startsAt().toString()))
                .param("ends", texts(rows, row -> row.line().facts().endsAt().toString()))
                .param("places", texts(rows, row -> row.line().facts().place()))
                .param("titles", texts(rows, row -> row.line().facts().title()))
                .param("outcomes", texts(rows, row -> row.line().facts().outcome()))
                .param("guests", facts.stream().map(ActivityFacts::guests).toArray(Integer[]::new))
                .param("planned", longs(rows, row -> row.line().facts().costs().planned()))
                .param("subsidy", longs(rows, row -> row.line().facts().costs().subsidy()));
        for (CostCategory category : CostCategory.values())
            bound = bound.param(
                    category.name(),
                    longs(rows, row -> row.line().facts().costs().spent().get(category)));
        return bound;
    }

    void clear(long loadId) {
        jdbc.sql("delete from activity_load_row where load_id = :load")
                .param("load", loadId)
                .update();
    }

    private static @Nullable String[] texts(List<Staged> rows, Function<Staged, @Nullable String> value) {
        @Nullable String[] texts = new String[rows.size()];
        Arrays.setAll(texts, at -> value.apply(rows.get(at)));
        return texts;
    }

    private static @Nullable Long[] longs(List<Staged> rows, Function<Staged, @Nullable Long> value) {
        @Nullable Long[] numbers = new Long[rows.size()];
        Arrays.setAll(numbers, at -> value.apply(rows.get(at)));
        return numbers;
    }
}
