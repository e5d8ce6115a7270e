package kr.sandan.office;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Units of the agency are found by every name they have or had. */
@Configuration(proxyBeanMethods = false)
class OfficeSearch {

    private static final String NAMES = """
            select n.item, n.name, v.name as label, v.name_en as label_en, null as note, null as note_key,
                   to_char(n.since, 'YYYY-MM-DD') as since, to_char(n.until, 'YYYY-MM-DD') as until, '/offices#office-' || n.item as path
              from (select office_id as item, said.name, lower(range_merge(range_agg(valid))) as since,
                           upper(range_merge(range_agg(valid))) as until
                      from office_name
                      cross join lateral (values (office_name.name), (name_en)) said (name)
                     where superseded_at is null
                     group by office_id, said.name) n
              join lateral (select name, name_en from office_name
                             where office_id = n.item and superseded_at is null order by valid desc limit 1) v on true
             where cast(:items as bigint[]) is null or n.item = any(:items)
            """;

    @Bean
    SearchableRows searchableOffices() {
        return new SearchableRows("OFFICE", 40, "office.search.group", Audience.EVERYONE, NAMES);
    }
}
