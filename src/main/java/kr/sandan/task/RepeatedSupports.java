package kr.sandan.task;

import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.council.CouncilName;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a firm got of a service in the same year, whichever council gave it. */
@Component
public class RepeatedSupports {

    private static final String EARLIER = """
            select t.id, t.council_id, s.started_on, sn.name, sn.name_en, n.text as council, n.text_en as council_en
              from task_support s
              join task t on t.id = s.task_id
              join programme_service_name sn on sn.service_id = s.service_id and sn.superseded_at is null
            """ + CouncilName.join("t.council_id", "s.started_on") + """
             where t.organisation_id = :firm and s.service_id = :service and s.id <> :except and s.withdrawal is null
               and s.started_on between :first and :last
             order by s.started_on, s.id limit 1
            """;

    private final CouncilReach reach;
    private final JdbcClient jdbc;

    RepeatedSupports(CouncilReach reach, JdbcClient jdbc) {
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /**
     * The support that the firm got.
     *
     * @param taskId the task for which it got it, null where the reader may not see that
     * @param startedOn its first day
     * @param service the service
     * @param council the council that gave it
     */
    public record Earlier(
            @Nullable Long taskId,
            LocalDate startedOn,
            String service,
            String serviceEn,
            @Nullable String council,
            @Nullable String councilEn) {}

    /**
     * The first support of the same firm, service and year.
     *
     * @param day a day of that year
     * @param except a support that does not count, 0 for none
     */
    public Optional<Earlier> earlier(long firm, long service, LocalDate day, long except) {
        return jdbc.sql(EARLIER)
                .param("firm", firm)
                .param("service", service)
                .param("except", except)
                .param("first", day.withDayOfYear(1))
                .param("last", day.withDayOfYear(day.lengthOfYear()))
                .query((row, number) -> new Earlier(
                        reach.covers(row.getLong("council_id")) ? row.getLong("id") : null,
                        row.getObject("started_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("council"),
                        row.getString("council_en")))
                .optional();
    }

    /** Refuses the same service in the same year as long as nobody says why. */
    void requireReason(long firm, SupportFacts facts, long except, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) return;
        earlier(firm, facts.serviceId(), facts.startedOn(), except).ifPresent(found -> {
            throw new RuleBroken("repeatReason", "task.support.again", found.startedOn());
        });
    }
}
