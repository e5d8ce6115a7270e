package kr.sandan.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.activity.BuildsOnActivities.Built;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.ApprovalState;
import kr.sandan.approval.ApprovalView;
import kr.sandan.approval.DroppedRecords;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes activities that were entered by mistake off the register, and puts them back; nothing is deleted. */
@Service
@Transactional
public class Mistakes {

    private static final int NAMED = 3;

    private final Activities activities;
    private final ActivityRows rows;
    private final CouncilOffice offices;
    private final ApprovalService approvals;
    private final ApprovalQueries standing;
    private final DroppedRecords dropped;
    private final List<BuildsOnActivities> others;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mistakes(
            Activities activities,
            ActivityRows rows,
            CouncilOffice offices,
            ApprovalService approvals,
            ApprovalQueries standing,
            DroppedRecords dropped,
            ObjectProvider<BuildsOnActivities> others,
            JdbcClient jdbc,
            Clock clock) {
        this.activities = activities;
        this.rows = rows;
        this.offices = offices;
        this.approvals = approvals;
        this.standing = standing;
        this.dropped = dropped;
        this.others = others.orderedStream().toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says of an activity that it was entered by mistake. One that was never approved is off the register at once; one that was
     * is handed in, and off the register once that is approved. Said twice, it is said once.
     *
     * @throws RuleBroken where others were made from it, it is under approval or approved, its month is closed, or no reason is
     *     stated
     */
    void declare(long id, int version, @Nullable String reason) {
        Activity activity = find(id);
        if (activity.isMistake()) return;
        ChangeReason.state(reason);
        requireNothingBuilt(id);
        activity.declareMistake(version, reason);
        edited(activity);
        if (view(id).approvedVersion() != null) {
            approvals.submit(ActivityApproval.KIND, id);
            return;
        }
        activity.withdraw(clock.instant());
        activities.flush();
        dropped.drop(ActivityApproval.KIND, id, String.valueOf(reason));
    }

    /**
     * Takes that back: the activity stands as before, and one that was approved is opened again.
     *
     * @throws RuleBroken where it is under approval, its month is closed, the account may not open it again, or no reason is
     *     stated
     */
    void restore(long id, int version, @Nullable String reason) {
        Activity activity = find(id);
        if (!activity.isMistake()) return;
        ChangeReason.state(reason);
        activity.restore(version, reason);
        ApprovalView view = view(id);
        String why = String.valueOf(reason);
        if (view.state() == ApprovalState.DROPPED) dropped.restore(ActivityApproval.KIND, id, why);
        else if (view.state() == ApprovalState.APPROVED) approvals.reopen(view.id(), view.seen(), why);
        edited(activity);
    }

    /** Its approved version says that it was a mistake, or that it was none. */
    void approved(long id, Instant at) {
        if (isMistake(id)) requireNothingBuilt(id);
        jdbc.sql("update activity set withdrawn_at = :at where id = :id and mistake_reason is not null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Opened again, it is on the register until it is decided on anew; others see nothing of it until then. */
    void reopened(long id) {
        jdbc.sql("update activity set withdrawn_at = null where id = :id and mistake_reason is not null")
                .param("id", id)
                .update();
    }

    /** What was made from it and would lose it. */
    @Transactional(readOnly = true)
    public List<Built> built(long id) {
        return others.stream().flatMap(each -> each.onActivity(id).stream()).toList();
    }

    /**
     * That an activity was entered by mistake.
     *
     * @param at when that was said, in Seoul, to the minute
     * @param off whether it is off the register
     */
    public record Mistake(String reason, @Nullable String by, String at, boolean off) {}

    /** What is said of it now; empty where nothing is. */
    @Transactional(readOnly = true)
    public Optional<Mistake> find(ActivityDetail activity) {
        return jdbc.sql("""
                        select a.mistake_reason, p.display_name, a.withdrawn_at is not null as off,
                               to_char(r.changed_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') as at
                          from activity a
                          join activity_aud x on x.id = a.id and x.revision = a.revision
                          join change_revision r on r.id = x.rev
                          left join account p on p.id = r.account_id
                         where a.id = :id and a.mistake_reason is not null
                        """)
                .param("id", activity.row().id())
                .query((row, number) -> new Mistake(
                        row.getString("mistake_reason"),
                        row.getString("display_name"),
                        row.getString("at"),
                        row.getBoolean("off")))
                .optional();
    }

    private void requireNothingBuilt(long id) {
        List<Built> built = built(id);
        if (built.isEmpty()) return;
        String named = built.stream().limit(NAMED).map(Built::label).collect(Collectors.joining(", "));
        throw new RuleBroken(null, "activity.mistake.built", built.size(), named);
    }

    private boolean isMistake(long id) {
        return jdbc.sql("select mistake_reason is not null from activity where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void edited(Activity activity) {
        activities.flush();
        approvals.edited(activity.subject(offices.stays(activity.councilId(), rows.office(activity.id()))));
    }

    private ApprovalView view(long id) {
        return standing.view(ActivityApproval.KIND, id).orElseThrow(() -> new NotFound("activity", id));
    }

    private Activity find(long id) {
        return activities.findById(id).orElseThrow(() -> new NotFound("activity", id));
    }
}
