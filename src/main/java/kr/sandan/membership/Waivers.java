package kr.sandan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waivers of composition rules: who gave them, why and for how long; revoked, they stay readable. */
@Service
@Transactional
public class Waivers {

    private static final String ROWS = """
            select w.*, a.display_name, r.display_name as revoker from composition_waiver w
              left join account a on a.id = w.entered_by left join account r on r.id = w.revoked_by
             where\s""";

    private final CouncilReach reach;
    private final Statements statements;
    private final JdbcClient jdbc;

    Waivers(CouncilReach reach, Statements statements, JdbcClient jdbc) {
        this.reach = reach;
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /**
     * Lets a council off a rule.
     *
     * @param councilId the council
     * @param kind the rule
     * @param from the first day
     * @param lastDay the last day
     * @param reason why
     * @param sample whether it is invented, for demonstration
     * @param submissionKey the form's own key
     */
    public record Waive(
            long councilId,
            CompositionKind kind,
            LocalDate from,
            LocalDate lastDay,
            String reason,
            boolean sample,
            String submissionKey) {

        public Waive {
            reason = Word.reason(reason);
            if (lastDay.isBefore(from)) throw new RuleBroken("lastDay", "membership.waiver.order");
        }
    }

    /** Those of some councils that hold on a day, as known on a day. */
    @Transactional(readOnly = true)
    public List<Waiver> on(Collection<Long> councils, AsOf asOf) {
        return jdbc.sql(ROWS + """
                        w.council_id = any(:councils) and w.valid @> cast(:day as date) and w.entered_at < :until
                           and (w.revoked_at is null or w.revoked_at >= :until)
                        """)
                .param("councils", councils.toArray(Long[]::new))
                .param("day", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> waiver(row))
                .list();
    }

    /** Every one ever given to a council, the newest first. */
    @Transactional(readOnly = true)
    public List<Waiver> of(long councilId, AsOf asOf) {
        return jdbc.sql(ROWS
                        + "w.council_id = :council and w.entered_at < :until order by w.entered_at desc, w.id desc")
                .param("council", councilId)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> waiver(row))
                .list();
    }

    /** Lets a council of the own headquarters off a rule. */
    public void give(Waive command) {
        reach.requireMine(command.councilId());
        if (!statements.takes(command.submissionKey())) return;
        try {
            jdbc.sql("""
                            insert into composition_waiver (council_id, kind, valid_from, valid_to, reason, sample,
                                entered_by, entered_at)
                            values (:council, :kind, :from, :until, :reason, :sample, :by, :now)
                            """)
                    .param("council", command.councilId())
                    .param("kind", command.kind().name())
                    .param("from", command.from())
                    .param("until", command.lastDay().plusDays(1))
                    .param("reason", command.reason())
                    .param("sample", command.sample())
                    .param("by", statements.by())
                    .param("now", now())
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("composition_waiver_once_ex"))
                throw new RuleBroken("from", "membership.waiver.twice");
            throw refused;
        }
    }

    /** Revokes a waiver of a council of the own headquarters; once. */
    public void revoke(long councilId, long id, @Nullable String typed) {
        reach.requireMine(councilId);
        String reason = Word.reason(typed);
        int revoked = jdbc.sql("""
                        update composition_waiver set revoked_at = :now, revoked_by = :by, revocation_reason = :reason
                         where id = :id and council_id = :council and revoked_at is null
                        """)
                .param("now", now())
                .param("by", statements.by())
                .param("reason", reason)
                .param("id", id)
                .param("council", councilId)
                .update();
        if (revoked == 1) return;
        boolean there = jdbc.sql(
                        "select exists (select from composition_waiver where id = :id and council_id = :council)")
                .param("id", id)
                .param("council", councilId)
                .query(Boolean.class)
                .single();
        if (!there) throw new NotFound("waiver", id);
        throw new RuleBroken(null, "membership.waiver.revoked-already");
    }

    private Timestamp now() {
        return Timestamp.from(statements.now());
    }

    private static Waiver waiver(ResultSet row) throws SQLException {
        return new Waiver(
                row.getLong("id"),
                row.getLong("council_id"),
                CompositionKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class).minusDays(1),
                row.getString("reason"),
                row.getString("display_name"),
                Objects.requireNonNull(Held.instant(row, "entered_at")),
                Held.instant(row, "revoked_at"),
                row.getString("revoker"),
                row.getString("revocation_reason"),
                row.getBoolean("sample"));
    }
}
