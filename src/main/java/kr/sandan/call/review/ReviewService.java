package kr.sandan.call.review;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import kr.sandan.call.Criterion;
import kr.sandan.call.StageState;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers do: declare what they have to do with an application, and score it. */
@Service
@Transactional
public class ReviewService {

    private final StageLocks locks;
    private final JdbcClient jdbc;

    ReviewService(StageLocks locks, JdbcClient jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * A sheet as a reviewer fills it in.
     *
     * @param points by the numbers of criteria; those left open are missing
     * @param version of the sheet that the reviewer saw, 0 for a new one
     */
    public record Filled(
            Map<Long, BigDecimal> points,
            Map<Long, String> remarks,
            @Nullable String remark,
            int version) {}

    /**
     * Says what the acting account has to do with an application. A conflict sets aside what it scored, and is final.
     *
     * @throws RuleBroken for a conflict without a reason, and where a conflict was declared before
     */
    public void declare(long stageId, long applicationId, boolean conflict, @Nullable String reason) {
        Panel panel = locks.lock(stageId);
        requireJudge(panel, applicationId);
        long by = locks.by();
        boolean before = panel.declaration(applicationId, by)
                .filter(Panel.Declared::conflict)
                .isPresent();
        if (before && conflict) return;
        if (before) throw new RuleBroken(null, "call.conflict.final");
        if (conflict && (reason == null || reason.isBlank())) throw new RuleBroken("reason", "call.conflict.reason");
        if (!conflict && panel.isBlocked(applicationId, by)) throw new RuleBroken(null, "call.conflict.known");
        jdbc.sql("""
                        insert into call_conflict (stage_id, application_id, account_id, conflict, reason, declared_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(stageId)
                .param(applicationId)
                .param(by)
                .param(conflict)
                .param(conflict ? reason : null)
                .param(locks.now())
                .update();
        if (conflict) setAside(panel, applicationId, by, Objects.requireNonNull(reason));
    }

    private void setAside(Panel panel, long applicationId, long account, String reason) {
        panel.sheet(applicationId, account)
                .filter(sheet -> sheet.asideReason() == null)
                .ifPresent(sheet -> jdbc.sql(
                                "update call_sheet set set_aside_at = ?, set_aside_reason = ?, version = version + 1 where id = ?")
                        .params(locks.now(), reason, sheet.id())
                        .update());
    }

    /** Keeps what is filled in so far, for the reviewer alone. */
    public void save(long stageId, long applicationId, Filled filled) {
        keep(locks.lock(stageId), applicationId, filled);
    }

    /**
     * Gives a sheet for good.
     *
     * @throws RuleBroken where a criterion is left open, the stage is closed, or the reviewer has a conflict
     */
    public void give(long stageId, long applicationId, Filled filled) {
        Panel panel = locks.lock(stageId);
        for (Criterion one : panel.stage().criteria())
            if (!filled.points().containsKey(one.id())) throw new RuleBroken("scores", "call.sheet.open", one.name());
        long sheet = keep(panel, applicationId, filled);
        boolean late = panel.stage().state() != StageState.OPEN;
        jdbc.sql("update call_sheet set given_at = ?, late = ? where id = ?")
                .params(locks.now(), late, sheet)
                .update();
    }

    private long keep(Panel panel, long applicationId, Filled filled) {
        requireJudge(panel, applicationId);
        long by = locks.by();
        requireTime(panel, applicationId, by);
        if (panel.conflicted(applicationId, by)) throw new RuleBroken(null, "call.sheet.conflict");
        if (panel.declaration(applicationId, by).isEmpty()) throw new RuleBroken(null, "call.sheet.declare");
        Panel.Sheet held = panel.sheet(applicationId, by).orElse(null);
        if (held != null && held.givenAt() != null) throw new RuleBroken(null, "call.sheet.given");
        if ((held == null ? 0 : held.version()) != filled.version()) throw new StaleEdit("sheet", applicationId);
        requirePoints(panel, filled);
        long sheet = write(panel.stage().id(), applicationId, by, filled);
        scores(sheet, filled);
        return sheet;
    }

    private long write(long stageId, long applicationId, long by, Filled filled) {
        return jdbc.sql("""
                        insert into call_sheet (stage_id, application_id, account_id, remark, version) values (?, ?, ?, ?, 1)
                        on conflict (stage_id, application_id, account_id)
                        do update set remark = excluded.remark, version = call_sheet.version + 1 returning id
                        """)
                .param(stageId)
                .param(applicationId)
                .param(by)
                .param(filled.remark())
                .query(Long.class)
                .single();
    }

    private void scores(long sheet, Filled filled) {
        jdbc.sql("delete from call_score where sheet_id = ?").param(sheet).update();
        filled.points()
                .forEach((criterion, points) -> jdbc.sql(
                                "insert into call_score (sheet_id, criterion_id, points, remark) values (?, ?, ?, ?)")
                        .param(sheet)
                        .param(criterion)
                        .param(points)
                        .param(filled.remarks().get(criterion))
                        .update());
    }

    private static void requirePoints(Panel panel, Filled filled) {
        for (Criterion one : panel.stage().criteria()) {
            BigDecimal points = filled.points().get(one.id());
            if (points == null) continue;
            if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(one.maxPoints())) > 0)
                throw new RuleBroken("scores", "call.sheet.range", one.name(), String.valueOf(one.maxPoints()));
        }
    }

    /** A sheet that comes after the end is refused, with the time of the end, unless a chair takes it. */
    private static void requireTime(Panel panel, long applicationId, long by) {
        StageState state = panel.stage().state();
        if (state == StageState.PLANNED) throw new RuleBroken(null, "call.sheet.not-open");
        if (state == StageState.OPEN) return;
        if (panel.exemption(applicationId, by, true).isEmpty())
            throw new RuleBroken(
                    null, "call.sheet.late", String.valueOf(panel.closedAt()).replace('T', ' '));
    }

    private void requireJudge(Panel panel, long applicationId) {
        Panel.Reviewer judge = panel.reviewer(locks.by()).orElseThrow(() -> new NotFound("review", applicationId));
        if (!panel.candidates().contains(applicationId)) {
            boolean known = panel.sheet(applicationId, judge.account()).isPresent()
                    || panel.declaration(applicationId, judge.account()).isPresent();
            if (known) throw new RuleBroken(null, "call.sheet.withdrawn");
            throw new NotFound("review", applicationId);
        }
    }
}
