package kr.sandan.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.approval.RecordField;
import kr.sandan.council.CouncilName;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A version of an activity field by field, in the order of its form and as whoever decides on it reads it. */
@Component
class VersionFields {

    private static final List<String> TEXTS =
            List.of("place", "title", "outcome", "agenda", "discussion", "partnersAbroad", "guests");

    private static final String VERSION = """
            select x.*, n.text as council, coalesce(n.text_en, n.text) as council_en, k.name as kind_name, k.name_en as kind_name_en,
                   o.names as others, o.names_en as others_en
              from activity_aud x
              join activity_kind k on k.code = x.kind
            """ + CouncilName.join("x.council_id", "x.held_on") + """
              left join lateral (
                   select string_agg(n.text, E'\\n' order by n.text) as names,
                          string_agg(coalesce(n.text_en, n.text), E'\\n' order by n.text) as names_en
                     from activity_council c
            """
            + CouncilName.join("c.council_id", "x.held_on") + """
                    where c.activity_id = x.id and c.revision <= x.revision
                      and (c.removed_revision is null or c.removed_revision > x.revision)) o on true
             where x.id = :id and x.revision = :version
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    VersionFields(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Its fields, or none where there is no such version; present are those named in it. */
    List<RecordField> of(long id, int version, List<ActivityDetail.Present> present, Locale locale) {
        return jdbc.sql(VERSION)
                .param("id", id)
                .param("version", version)
                .query((row, number) -> fields(row, present, locale))
                .optional()
                .orElse(List.of());
    }

    private List<RecordField> fields(ResultSet row, List<ActivityDetail.Present> present, Locale locale)
            throws SQLException {
        boolean korean = locale.getLanguage().equals("ko");
        List<RecordField> fields = new ArrayList<>();
        String mistake = row.getString("mistake_reason");
        if (mistake != null) fields.add(field("mistakeReason", mistake, locale));
        fields.add(field("councilId", row.getString(korean ? "council" : "council_en"), locale));
        fields.add(field("kind", row.getString(korean ? "kind_name" : "kind_name_en"), locale));
        fields.add(field("heldOn", row.getString("held_on"), locale));
        fields.add(field("lastOn", row.getString("last_on"), locale));
        fields.add(field("startsAt", minute(row.getString("starts_at")), locale));
        fields.add(field("endsAt", minute(row.getString("ends_at")), locale));
        for (String text : TEXTS) fields.add(field(text, row.getString(ActivityApproval.column(text)), locale));
        fields.add(field("plannedCost", won(row, "planned_krw", locale), locale));
        fields.add(field("costs", costs(row, locale), locale));
        fields.add(field("subsidy", won(row, "subsidy_krw", locale), locale));
        fields.add(field("otherCouncilIds", row.getString(korean ? "others" : "others_en"), locale));
        fields.add(field("oddReason", row.getString("odd_reason"), locale));
        fields.add(field("attendees", named(present), locale));
        return fields;
    }

    private RecordField field(String name, @Nullable String value, Locale locale) {
        return new RecordField(name, messages.getMessage("activity.field." + name, null, locale), value);
    }

    /** {@code 13:00:00} as people write it. */
    private static @Nullable String minute(@Nullable String time) {
        return time == null ? null : time.substring(0, 5);
    }

    /** Each category with its money and then their sum; null where nothing was spent. */
    private @Nullable String costs(ResultSet row, Locale locale) throws SQLException {
        List<String> lines = new ArrayList<>();
        long total = 0;
        for (CostCategory category : CostCategory.values()) {
            String column = category.name().toLowerCase(Locale.ROOT) + "_krw";
            String won = won(row, column, locale);
            if (won == null) continue;
            lines.add(messages.getMessage("activity.cost." + category, null, locale) + " " + won);
            total += row.getLong(column);
        }
        if (lines.isEmpty()) return null;
        if (lines.size() > 1)
            lines.add(messages.getMessage("activity.cost.total", null, locale) + " " + won(total, locale));
        return String.join("\n", lines);
    }

    private @Nullable String won(ResultSet row, String column, Locale locale) throws SQLException {
        long won = row.getLong(column);
        return row.wasNull() ? null : won(won, locale);
    }

    private String won(long won, Locale locale) {
        return messages.getMessage("activity.won", new Object[] {won}, locale);
    }

    private static @Nullable String named(List<ActivityDetail.Present> present) {
        if (present.isEmpty()) return null;
        return present.stream()
                .map(one -> one.name() == null ? one.affiliation() : one.affiliation() + " " + one.name())
                .collect(Collectors.joining("\n"));
    }
}
