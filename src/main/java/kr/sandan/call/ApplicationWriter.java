package kr.sandan.call;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes applications. */
@Component
class ApplicationWriter {

    private final JdbcClient jdbc;
    private final CallWriter calls;

    ApplicationWriter(JdbcClient jdbc, CallWriter calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    Optional<Long> enteredWith(String submissionKey) {
        return jdbc.sql("select id from call_application where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    long enter(EnterApplication said) {
        Map<String, @Nullable Object> values = values(said.facts(), said.applicantName());
        ApplicationState told = said.told();
        values.put("call", said.callId());
        values.put("source", said.sourceId());
        values.put("state", told == null ? "DRAFT" : told.name());
        values.put("sample", said.sample());
        values.put("key", said.submissionKey());
        values.put("by", calls.by());
        values.put("now", calls.now());
        long id = jdbc.sql("""
                        insert into call_application (call_id, organisation_id, body_id, applicant_name, office_id, title, summary,
                            requested_krw, own_krw, fund_name, priority_rank, initiator, source_id, state, sample, submission_key,
                            entered_by, entered_at)
                        values (:call, cast(:organisation as bigint), cast(:body as bigint), :applicant, cast(:office as bigint), :title,
                            :summary, cast(:requested as bigint), cast(:own as bigint), :fund, cast(:rank as smallint), :initiator,
                            cast(:source as bigint), :state, :sample, :key, cast(:by as bigint), :now) returning id
                        """).params(values).query(Long.class).single();
        partners(id, said.facts());
        return id;
    }

    void change(long id, ApplicationFacts facts, String applicantName) {
        Map<String, @Nullable Object> values = values(facts, applicantName);
        values.put("id", id);
        jdbc.sql("""
                        update call_application set organisation_id = cast(:organisation as bigint), body_id = cast(:body as bigint),
                            applicant_name = :applicant, office_id = cast(:office as bigint), title = :title, summary = :summary,
                            requested_krw = cast(:requested as bigint), own_krw = cast(:own as bigint), fund_name = :fund,
                            priority_rank = cast(:rank as smallint), initiator = :initiator, version = version + 1
                         where id = :id
                        """).params(values).update();
        jdbc.sql("delete from call_partner where application_id = ?").param(id).update();
        partners(id, facts);
    }

    private static Map<String, @Nullable Object> values(ApplicationFacts facts, String applicantName) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Initiator initiator = facts.initiator();
        values.put("organisation", facts.organisationId());
        values.put("body", facts.bodyId());
        values.put("applicant", applicantName);
        values.put("office", facts.officeId());
        values.put("title", facts.title().strip());
        values.put("summary", facts.summary());
        values.put("requested", facts.requestedWon());
        values.put("own", facts.ownWon());
        values.put("fund", facts.fundName());
        values.put("rank", facts.priorityRank());
        values.put("initiator", initiator == null ? null : initiator.name());
        return values;
    }

    private void partners(long id, ApplicationFacts facts) {
        int ordinal = 0;
        for (Application.Partner one : facts.partners())
            jdbc.sql(
                            "insert into call_partner (application_id, organisation_id, ordinal, name, role) values (?, ?, ?, ?, ?)")
                    .param(id)
                    .param(one.organisationId())
                    .param(++ordinal)
                    .param(one.name())
                    .param(one.role().name())
                    .update();
    }
}
