package kr.sandan.office;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Units of the agency are found by every name they have or had. */
@Configuration(proxyBeanMethods = false)
class OfficeSearch {

    private static final String NAMES = """
            select n.item, n.name, v.name as label, v.name_en as label_en, null as note, '/offices' as path
              from (select office_id as item, name from office_name
                    union select office_id, name_en from office_name) n
              join lateral (select name, name_en from office_name
                             where office_id = n.item order by valid desc limit 1) v on true
             where cast(:items as bigint[]) is null or n.item = any(:items)
            """;

    @Bean
    SearchableRows searchableOffices() {
        return new SearchableRows("OFFICE", 40, "office.search.group", Audience.EVERYONE, NAMES);
    }
}
