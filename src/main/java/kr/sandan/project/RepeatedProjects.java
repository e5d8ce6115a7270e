package kr.sandan.project;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.task.RepeatedSupports;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a firm of a project gets of the same service in the same year, by another project or for a task. */
@Component
class RepeatedProjects {

    private static final int MOST_YEARS = 30;

    private static final String OTHERS = """
            select p.code, x.name, greatest(extract(year from v.starts_on), :first)::int as year
              from project p
              join project_version v on v.project_id = p.id and v.superseded_at is null
              join project_participant x on x.project_id = p.id and x.version = v.version
               and x.role in ('LEAD', 'MEMBER', 'DEMAND')
             where p.id <> :except and v.service_id = :service and x.organisation_id = any(:firms)
               and extract(year from v.starts_on) <= :last
               and extract(year from coalesce(v.ends_on, v.starts_on)) >= :first
               and (select m.to_state from project_move m where m.project_id = p.id order by m.ordinal desc limit 1) <> 'STOPPED'
             order by p.id limit 1
            """;

    private final RepeatedSupports supports;
    private final JdbcClient jdbc;

    RepeatedProjects(RepeatedSupports supports, JdbcClient jdbc) {
        this.supports = supports;
        this.jdbc = jdbc;
    }

    /** A support that a firm gets already. */
    private record Found(String firm, String what, int year) {}

    /** Refuses the same service for a firm in the same year as long as nobody says why. */
    void requireReason(ProjectFacts facts, long except) {
        Long service = facts.serviceId();
        PartialDate starts = facts.starts();
        if (facts.repeatReason() != null || service == null || starts == null) return;
        List<Participant> firms = firms(facts);
        if (firms.isEmpty()) return;
        int first = starts.date().getYear();
        int last = Math.min(first + MOST_YEARS, lastYear(starts, facts.ends()));
        Optional<Found> found = project(firms, service, first, last, except);
        if (found.isEmpty()) found = support(firms, service, first, last);
        found.ifPresent(one -> {
            throw new RuleBroken("repeatReason", "project.again", one.firm(), one.what(), String.valueOf(one.year()));
        });
    }

    private static int lastYear(PartialDate starts, @Nullable PartialDate ends) {
        return ends == null ? starts.date().getYear() : ends.lastDay().getYear();
    }

    private List<Participant> firms(ProjectFacts facts) {
        List<Participant> supported = facts.participants().stream()
                .filter(one -> one.role().isSupported())
                .toList();
        List<Long> firms = jdbc.sql("""
                        select distinct organisation_id as id from organisation_version
                         where organisation_id = any(?) and superseded_at is null and type in ('FIRM', 'KNOWLEDGE_SERVICE')
                        """)
                .param(supported.stream().map(Participant::organisationId).toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
        return supported.stream()
                .filter(one -> firms.contains(one.organisationId()))
                .toList();
    }

    private Optional<Found> project(List<Participant> firms, long service, int first, int last, long except) {
        return jdbc.sql(OTHERS)
                .param("except", except)
                .param("service", service)
                .param("firms", firms.stream().map(Participant::organisationId).toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Found(row.getString("name"), row.getString("code"), row.getInt("year")))
                .optional();
    }

    private Optional<Found> support(List<Participant> firms, long service, int first, int last) {
        for (Participant firm : firms)
            for (int year = first; year <= last; year++) {
                LocalDate day = Year.of(year).atDay(1);
                Optional<RepeatedSupports.Earlier> earlier = supports.earlier(firm.organisationId(), service, day, 0);
                if (earlier.isPresent())
                    return Optional.of(
                            new Found(firm.name(), earlier.get().startedOn().toString(), year));
            }
        return Optional.empty();
    }
}
