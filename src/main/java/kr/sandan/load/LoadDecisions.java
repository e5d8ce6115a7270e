package kr.sandan.load;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people add to a load: answers to its questions, reasons for its striking figures. */
@Component
class LoadDecisions {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    LoadDecisions(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    LoadFindings findings(long loadId) {
        return new LoadFindings(loadId, jdbc, client);
    }

    /** @return whether any answer is new or differs from the one held */
    boolean decide(Load load, Map<String, String> choices, Actor actor, Instant now) {
        int changed = 0;
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            if (!isCandidate(load.id(), choice.getKey(), choice.getValue())) {
                throw new RuleBroken(null, "load.refused.no-candidate");
            }
            changed += decide(load, choice.getKey(), choice.getValue(), actor, now);
        }
        return changed > 0;
    }

    private int decide(Load load, String subject, String choice, Actor actor, Instant now) {
        return client.sql("""
                insert into load_decision (kind, subject, choice, decided_by, decided_at, decided_in)
                values (:kind, :subject, :choice, :by, :at, :load)
                on conflict (kind, subject) do update
                set choice = excluded.choice, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                    decided_in = excluded.decided_in
                where load_decision.choice <> excluded.choice""")
                .param("kind", load.kind())
                .param("subject", subject)
                .param("choice", choice)
                .param("by", actor.account())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("load", load.id())
                .update();
    }

    private boolean isCandidate(long loadId, String subject, String choice) {
        return client.sql("""
                select exists (select 1 from load_review review join load_candidate candidate on candidate.review_id = review.id
                where review.load_id = :load and review.subject = :subject and candidate.choice = :choice)""")
                .param("load", loadId)
                .param("subject", subject)
                .param("choice", choice)
                .query(Boolean.class)
                .single();
    }

    /** Gives one reason for every striking figure that has none. */
    void explainAll(Load load, String reason, Actor actor, Instant now) {
        client.sql("""
                insert into load_reason (load_id, subject, reason, given_by, given_at)
                select distinct load_id, subject, :reason, :by, :at::timestamptz from load_problem
                where load_id = :load and grade = 'REASON'
                on conflict (load_id, subject) do nothing""")
                .param("load", load.id())
                .param("reason", reason)
                .param("by", actor.account())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void explain(Load load, Collection<String> subjects, String reason, Actor actor, Instant now) {
        client.sql("""
                insert into load_reason (load_id, subject, reason, given_by, given_at)
                select distinct load_id, subject, :reason, :by, :at::timestamptz from load_problem
                where load_id = :load and grade = 'REASON' and subject in (:subjects)
                on conflict (load_id, subject) do update
                set reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at""")
                .param("load", load.id())
                .param("subjects", subjects)
                .param("reason", reason)
                .param("by", actor.account())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
