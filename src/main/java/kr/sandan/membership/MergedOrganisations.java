package kr.sandan.membership;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import kr.sandan.organisation.OrganisationMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where two records turn out to be of one organisation, what was said of the one given up is said of the one kept from now
 * on, on the days of which that says nothing; what was known until now stays readable.
 */
@Component
class MergedOrganisations {

    private static final String GIVE_UP = """
            update %s set superseded_at = :now, superseded_by = :by
             where organisation_id = :other and superseded_at is null
            """;

    private static final String WHY = "(select merge_reason from organisation where id = :other)";

    private static final String MEMBERS = """
            insert into council_member (council_id, organisation_id, role, sample, valid_from, from_precision, valid_to,
                to_precision, known_from, source_id, reason, entered_by, entered_at)
            select m.council_id, :kept, m.role, m.sample, lower(r.days),
                   case when lower(r.days) = m.valid_from then m.from_precision when lower(r.days) is not null then 'DAY' end,
                   upper(r.days),
                   case when upper(r.days) = m.valid_to then m.to_precision when upper(r.days) is not null then 'DAY' end,
                   :now, m.source_id, coalesce(%s, m.reason), :by, :now
              from council_member m
             cross join lateral unnest(datemultirange(m.valid) - coalesce(
                   (select range_agg(k.valid) from council_member k where k.organisation_id = :kept
                       and k.council_id = m.council_id and k.superseded_at is null), '{}')) r (days)
             where m.organisation_id = :other and m.superseded_at = :now
            """.formatted(WHY);

    private static final String OFFICERS = """
            insert into council_officer (council_id, post, organisation_id, person_id, sample, valid_from, from_precision,
                valid_to, to_precision, known_from, source_id, reason, entered_by, entered_at)
            select f.council_id, f.post, :kept, f.person_id, f.sample, f.valid_from, f.from_precision, f.valid_to,
                   f.to_precision, :now, f.source_id, coalesce(%s, f.reason), :by, :now
              from council_officer f where f.organisation_id = :other and f.superseded_at = :now
            """.formatted(WHY);

    private final Statements statements;
    private final JdbcClient jdbc;

    MergedOrganisations(Statements statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /** Within the transaction of the merge. */
    @EventListener
    void follow(OrganisationMerged merged) {
        Timestamp now = Timestamp.from(statements.now());
        for (String sql :
                List.of(GIVE_UP.formatted("council_member"), GIVE_UP.formatted("council_officer"), MEMBERS, OFFICERS))
            jdbc.sql(sql)
                    .param("now", now)
                    .param("by", statements.by(), Types.BIGINT)
                    .param("kept", merged.keptId())
                    .param("other", merged.otherId())
                    .update();
    }
}
