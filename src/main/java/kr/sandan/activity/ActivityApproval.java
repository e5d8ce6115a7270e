package kr.sandan.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.account.Role;
import kr.sandan.approval.ApprovalKind;
import kr.sandan.approval.ApprovalMoved;
import kr.sandan.approval.ChainStep;
import kr.sandan.approval.Level;
import kr.sandan.approval.RecordField;
import kr.sandan.approval.RecordLabel;
import kr.sandan.council.CouncilName;
import kr.sandan.platform.RuleBroken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activities are approved by the headquarters; others see what was approved. What is only planned is not handed in. */
@Component
class ActivityApproval implements ApprovalKind {

    static final String KIND = "ACTIVITY";

    private static final String LABELS = """
            select a.id, a.title, concat_ws('–', a.held_on, a.last_on) as days, a.sample, a.mistake_reason is not null as mistake, k.name, k.name_en, n.text as council, coalesce(n.text_en, n.text) as council_en
              from activity a
              join activity_kind k on k.code = a.kind
            """ + CouncilName.join("a.council_id", "a.held_on") + """
             where a.id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final VersionFields versions;
    private final ObjectProvider<ActivityPages> pages;
    private final ObjectProvider<Mistakes> mistakes;
    private final MessageSource messages;

    /**
     * @param pages asked for when needed: they need approval, which needs its kinds
     * @param mistakes asked for when needed: what builds on activities may need approval
     */
    ActivityApproval(
            JdbcClient jdbc,
            VersionFields versions,
            ObjectProvider<ActivityPages> pages,
            ObjectProvider<Mistakes> mistakes,
            MessageSource messages) {
        this.mistakes = mistakes;
        this.messages = messages;
        this.pages = pages;
        this.jdbc = jdbc;
        this.versions = versions;
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
            String council = row.getString(korean ? "council" : "council_en");
            String text =
                    (row.getBoolean("mistake") ? messages.getMessage("activity.mistake.label", null, locale) + " " : "")
                            + row.getString("days") + " " + kind + " · " + row.getString("title")
                            + (council == null ? "" : " · " + council);
            String path = "/activities/" + id;
            labels.put(id, new RecordLabel(text, path, path + "/edit", row.getBoolean("sample")));
        });
        return labels;
    }

    @Override
    public List<RecordField> fields(long recordId, int version, Locale locale) {
        return versions.of(recordId, version, pages.getObject().present(recordId, version), locale);
    }

    /** What was held, what will never be, and what was a mistake; not what is only planned. */
    @Override
    public boolean ready(long recordId) {
        return jdbc.sql("select state <> 'PLANNED' or mistake_reason is not null from activity where id = :id")
                .param("id", recordId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void submitted(ApprovalMoved move) {
        if (!ready(move.recordId())) throw new RuleBroken(null, "activity.approval.planned");
    }

    @Override
    public void approved(ApprovalMoved move) {
        mistakes.getObject().approved(move.recordId(), move.at());
    }

    @Override
    public void reopened(ApprovalMoved move) {
        mistakes.getObject().reopened(move.recordId());
    }

    static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
