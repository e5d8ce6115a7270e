package kr.sandan.project.web;

import java.util.HashSet;
import java.util.Set;
import kr.sandan.account.Scope;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchCircles;
import kr.sandan.platform.web.SearchableRows;
import kr.sandan.project.ProjectSight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projects are found by their titles, told apart by their lead, and by those alone who see them in the list. */
@Configuration(proxyBeanMethods = false)
class ProjectSearch {

    /** The circle of projects for which no headquarters answers: every reader sees them. */
    private static final long NOBODYS = 0;

    private static final SearchableRows ROWS =
            new SearchableRows("PROJECT", 18, "project.search.group", ProjectRoutes.READERS, """
            select p.id as item, said.name, v.title as label, v.title_en as label_en, coalesce(lead.name, p.code) as note,
                   null as note_key, search_date(v.starts_on, v.starts_precision) as since, null as until,
                   '/projects/' || p.id as path, coalesce(v.office_id, 0) as circle
              from project p
              join project_version v on v.project_id = p.id and v.superseded_at is null
              left join project_participant lead on lead.project_id = p.id and lead.version = v.version and lead.role = 'LEAD'
             cross join lateral (values (v.title), (v.title_en), (p.code)) said (name)
             where said.name is not null and (cast(:items as bigint[]) is null or p.id = any(:items))
            """, true);

    @Bean
    SearchableRows searchableProjects() {
        return ROWS;
    }

    @Bean
    SearchCircles circlesOfProjects(ProjectSight sight) {
        return new SearchCircles() {

            @Override
            public Set<String> mine() {
                Scope scope = sight.scope();
                if (scope.everywhere()) return Set.of(ROWS.everyMark());
                Set<String> marks = new HashSet<>(Set.of(ROWS.mark(NOBODYS)));
                scope.officeIds().forEach(office -> marks.add(ROWS.mark(office)));
                return marks;
            }

            @Override
            public Audience audience() {
                return ProjectRoutes.READERS;
            }
        };
    }
}
