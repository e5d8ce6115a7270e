package kr.sandan.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many of the firms in projects have 50 persons or fewer, on the first day of the project. */
@Service
@Transactional(readOnly = true)
public class SmallFirms {

    private static final String COUNTS = """
            select v.project_id, count(*) as firms, count(o.few) as known, count(*) filter (where o.few) as small
              from unnest(cast(:projects as bigint[]), cast(:versions as integer[])) as w (project_id, version)
              join project_version v on v.project_id = w.project_id and v.version = w.version
              join project_participant x on x.project_id = v.project_id and x.version = v.version
              join lateral (select few, type from organisation_version
                             where organisation_id = x.organisation_id and superseded_at is null
                             order by valid @> coalesce(v.starts_on, v.entered_at::date) desc, valid_from desc nulls last limit 1) o
                on o.type in ('FIRM', 'KNOWLEDGE_SERVICE')
             group by v.project_id
            """;

    private final JdbcClient jdbc;

    SmallFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The firms of a project.
     *
     * @param firms how many there are
     * @param known of how many it is known how large they are
     * @param small how many of these are small
     */
    public record Counted(long firms, long known, long small) {

        public static final Counted NONE = new Counted(0, 0, 0);

        /** The share of small firms among those of known size, in whole per cent; null where no size is known. */
        public @Nullable Long share() {
            return known == 0 ? null : Long.valueOf(Math.round(small * 100.0 / known));
        }
    }

    /** Of each of some projects, by their numbers. */
    public Map<Long, Counted> of(Collection<Project> projects) {
        Map<Long, Counted> counted = new HashMap<>();
        if (projects.isEmpty()) return counted;
        jdbc.sql(COUNTS)
                .param("projects", projects.stream().map(Project::id).toArray(Long[]::new))
                .param("versions", projects.stream().map(Project::version).toArray(Integer[]::new))
                .query(row -> {
                    counted.put(
                            row.getLong("project_id"),
                            new Counted(row.getLong("firms"), row.getLong("known"), row.getLong("small")));
                });
        return counted;
    }
}
