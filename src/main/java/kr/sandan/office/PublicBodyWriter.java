package kr.sandan.office;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked plan; what was said before is superseded and stays readable. */
@Component
class PublicBodyWriter {

    private final JdbcClient jdbc;
    private final CurrentAccount account;

    PublicBodyWriter(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    /** Lets no other change in until the transaction ends; whoever reads goes on reading. */
    void lock() {
        jdbc.sql("lock table public_body_change in share row exclusive mode").update();
    }

    boolean isMade(String submissionKey) {
        return jdbc.sql("select exists (select from public_body_change where submission_key = :key)")
                .param("key", submissionKey)
                .query(Boolean.class)
                .single();
    }

    void write(PublicBodyPlan plan, ChangePublicBodies change, OffsetDateTime at) {
        Mark mark = new Mark(
                record(plan.kind(), change, at),
                plan.effectiveOn(),
                change.source().strip(),
                at);
        plan.ended().forEach(name -> end(name.bodyId(), mark));
        if (plan.renamed() != null && plan.names() != null) name(plan.renamed().bodyId(), plan.names(), mark);
        List<Long> after = new ArrayList<>();
        for (PublicBodyStep.NewBody body : plan.begun()) {
            long id = begin(body);
            name(id, body.names(), mark);
            after.add(id);
        }
        plan.taking().forEach(body -> after.add(body.bodyId()));
        if (plan.kind() != PublicBodyChange.Kind.SUCCEEDED) return;
        plan.ended().forEach(from -> after.forEach(to -> follow(from.bodyId(), to, mark)));
    }

    /** A province that the regions know by now is a public body too. */
    void addProvinces() {
        jdbc.sql("""
                        insert into public_body (code, kind, province_code)
                        select 'PROVINCE_' || code, 'PROVINCE', code from province
                        on conflict do nothing""").update();
    }

    private record Mark(long change, LocalDate day, String source, OffsetDateTime at) {}

    private long record(PublicBodyChange.Kind kind, ChangePublicBodies change, OffsetDateTime at) {
        OptionalLong by = account.id();
        return jdbc.sql("""
                        insert into public_body_change
                            (kind, effective_on, reason, source, submission_key, entered_by, entered_at)
                        values (:kind, :day, :reason, :source, :key, :by, :at) returning id""")
                .param("kind", kind.name())
                .param("day", change.effectiveOn())
                .param("reason", change.reason().strip())
                .param("source", change.source().strip())
                .param("key", change.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    private void end(long body, Mark mark) {
        jdbc.sql("""
                        with ended as (
                            update public_body_name set superseded_at = :at, superseded_by = :change
                            where body_id = :body and upper_inf(valid) and superseded_at is null returning *)
                        insert into public_body_name
                            (body_id, name, name_en, valid, from_precision, basis, source, known_from, change_id)
                        select body_id, name, name_en, daterange(lower(valid), :day), from_precision, basis, source, :at,
                            :change
                        from ended""")
                .param("body", body)
                .param("day", mark.day())
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
    }

    private long begin(PublicBodyStep.NewBody body) {
        return jdbc.sql("insert into public_body (code, kind) values (:code, :kind) returning id")
                .param("code", body.code())
                .param("kind", body.kind().name())
                .query(Long.class)
                .single();
    }

    private void name(long body, PublicBodyStep.Names names, Mark mark) {
        jdbc.sql("""
                        insert into public_body_name
                            (body_id, name, name_en, valid, from_precision, basis, source, known_from, change_id)
                        values (:body, :name, :en, daterange(:day, null), 'DAY', 'ADMINISTRATOR', :source, :at,
                            :change)""")
                .param("body", body)
                .param("name", names.name().strip())
                .param("en", names.nameEn().strip())
                .param("day", mark.day())
                .param("source", mark.source())
                .param("at", mark.at())
                .param("change", mark.change())
                .update();
    }

    private void follow(long from, long to, Mark mark) {
        jdbc.sql("""
                        insert into public_body_succession (from_id, to_id, effective_on, change_id)
                        values (:from, :to, :day, :change)""")
                .param("from", from)
                .param("to", to)
                .param("day", mark.day())
                .param("change", mark.change())
                .update();
    }
}
