package kr.sandan.task.web;

import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchCircles;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks are found by their topic, told apart by their firm, and by those alone who see them in the list of tasks. */
@Configuration(proxyBeanMethods = false)
class TaskSearch {

    private static final SearchableRows ROWS =
            new SearchableRows("TASK", 19, "task.search.group", TaskRoutes.READERS, """
            select t.id as item, t.topic as name, t.topic as label, null as label_en, firm.name as note, null as note_key,
                   null as since, null as until, '/tasks/' || t.id as path, t.council_id as circle
              from task t
              left join lateral (select o.name from organisation_version o
                                  where o.organisation_id = t.organisation_id and o.superseded_at is null
                                  order by o.valid_from desc nulls last limit 1) firm on true
             where t.withdrawal is null and (cast(:items as bigint[]) is null or t.id = any(:items))
            """, true);

    @Bean
    SearchableRows searchableTasks() {
        return ROWS;
    }

    @Bean
    SearchCircles circlesOfTasks(CouncilReach reach) {
        return new SearchCircles() {

            @Override
            public Set<String> mine() {
                if (reach.everywhere()) return Set.of(ROWS.everyMark());
                return reach.councils().stream().map(ROWS::mark).collect(Collectors.toSet());
            }

            @Override
            public Audience audience() {
                return TaskRoutes.READERS;
            }
        };
    }
}
