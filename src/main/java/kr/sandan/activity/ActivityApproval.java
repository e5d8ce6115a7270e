package kr.sandan.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.account.Role;
import kr.sandan.approval.ApprovalKind;
import kr.sandan.approval.ApprovalMoved;
import kr.sandan.approval.ChainStep;
import kr.sandan.approval.Level;
import kr.sandan.approval.RecordField;
import kr.sandan.approval.RecordLabel;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activities are approved by the headquarters; others see what was approved. What is only planned is not handed in. */
@Component
class ActivityApproval implements ApprovalKind {

    static final String KIND = "ACTIVITY";

    /** Columns of the versions kept, by the names of the form's fields. */
    private static final List<String> FIELDS = List.of(
            "heldOn",
            "startsAt",
            "endsAt",
            "place",
            "title",
            "outcome",
            "agenda",
            "discussion",
            "partnersAbroad",
            "guests",
            "plannedCost",
            "costs",
            "subsidy",
            "oddReason");

    private static final String VERSION = """
            select x.*, x.planned_krw as planned_cost, x.subsidy_krw as subsidy,
                   nullif(coalesce(x.venue_krw, 0) + coalesce(x.speaker_krw, 0) + coalesce(x.travel_krw, 0)
                       + coalesce(x.meal_krw, 0) + coalesce(x.material_krw, 0) + coalesce(x.other_krw, 0), 0) as costs
              from activity_aud x where x.id = :id and x.revision = :version
            """;

    private static final String LABELS = """
            select a.id, a.title, a.held_on, a.sample, k.name, k.name_en from activity a join activity_kind k on k.code = a.kind
             where a.id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ObjectProvider<ActivityPages> pages;

    /** @param pages asked for when needed: they need approval, which needs its kinds */
    ActivityApproval(JdbcClient jdbc, MessageSource messages, ObjectProvider<ActivityPages> pages) {
        this.pages = pages;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String titleKey() {
        return "activity.title";
    }

    @Override
    public List<ChainStep> firstChain() {
        return List.of(new ChainStep(Level.HEADQUARTERS, Role.APPROVER));
    }

    @Override
    public Map<Long, RecordLabel> labels(Collection<Long> recordIds, Locale locale) {
        boolean korean = locale.getLanguage().equals("ko");
        Map<Long, RecordLabel> labels = new HashMap<>();
        jdbc.sql(LABELS).param("ids", recordIds.toArray(Long[]::new)).query(row -> {
            long id = row.getLong("id");
            String kind = row.getString(korean ? "name" : "name_en");
            String text = row.getString("held_on") + " " + kind + " · " + row.getString("title");
            String path = "/activities/" + id;
            labels.put(id, new RecordLabel(text, path, path + "/edit", row.getBoolean("sample")));
        });
        return labels;
    }

    @Override
    public List<RecordField> fields(long recordId, int version, Locale locale) {
        return jdbc.sql(VERSION)
                .param("id", recordId)
                .param("version", version)
                .query((row, number) -> {
                    List<RecordField> fields = new ArrayList<>();
                    for (String field : FIELDS) {
                        String label = messages.getMessage("activity.field." + field, null, locale);
                        fields.add(new RecordField(field, label, row.getString(column(field))));
                    }
                    String label = messages.getMessage("activity.field.attendees", null, locale);
                    fields.add(new RecordField("attendees", label, attendees(recordId, version)));
                    return fields;
                })
                .optional()
                .orElse(List.of());
    }

    /** Who came as that version says, names masked; null where nobody is named. */
    private @Nullable String attendees(long recordId, int version) {
        List<ActivityDetail.Present> present = pages.getObject().present(recordId, version);
        if (present.isEmpty()) return null;
        return present.stream()
                .map(one -> one.name() == null ? one.affiliation() : one.affiliation() + " " + one.name())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void submitted(ApprovalMoved move) {
        boolean planned = jdbc.sql("select state = 'PLANNED' from activity where id = :id")
                .param("id", move.recordId())
                .query(Boolean.class)
                .single();
        if (planned) throw new RuleBroken(null, "activity.approval.planned");
    }

    static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
