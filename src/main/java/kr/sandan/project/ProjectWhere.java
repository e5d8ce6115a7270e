package kr.sandan.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.LikePattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of projects, in SQL. */
final class ProjectWhere {

    private static final String SEEN = "cast(:reads as boolean) and"
            + " (cast(:everywhere as boolean) or v.office_id is null or v.office_id = any(:offices))";

    private final List<String> conditions = new ArrayList<>(List.of(SEEN));
    private final Map<String, Object> values;

    private ProjectWhere(Map<String, Object> values) {
        this.values = values;
    }

    static String of(ProjectFilter filter, Map<String, Object> values) {
        ProjectWhere where = new ProjectWhere(values);
        where.facts(filter);
        where.add("m.to_state = :state", "state", name(filter.state()));
        where.add("p.sample = :sample", "sample", filter.sample());
        where.add("""
                extract(year from v.starts_on) <= :year
                and (v.ends_on is null or extract(year from v.ends_on) >= :year)""", "year", filter.year());
        where.add("""
                exists (select from project_participant x where x.project_id = p.id and x.version = v.version
                           and x.organisation_id = :organisation)""", "organisation", filter.organisation());
        where.add("""
                (v.title ilike :q or v.title_en ilike :q or p.code ilike :q or v.industry ilike :q
                 or exists (select from project_participant x where x.project_id = p.id and x.version = v.version
                               and x.name ilike :q))""", "q", LikePattern.containing(filter.q()));
        return " where " + String.join(" and ", where.conditions);
    }

    private void facts(ProjectFilter filter) {
        add("p.programme_id = (select id from programme where code = :programme)", "programme", filter.programme());
        add("v.service_id = :service", "service", filter.service());
        add("v.kind = :kind", "kind", name(filter.kind()));
        add("v.office_id = :office", "office", filter.office());
        add("v.council_id = :council", "council", filter.council());
    }

    private static @Nullable String name(@Nullable Enum<?> chosen) {
        return chosen == null ? null : chosen.name();
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
    }
}
