package kr.sandan.designation;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Designated sites are found by every name they bear or bore; those of one name are told apart by role and hub. */
@Configuration(proxyBeanMethods = false)
class DesignationSearch {

    private static final String NAMES = """
            select n.item, n.name, v.name as label, v.name_en as label_en, hub.name as note,
                   'designation.role.' || d.role as note_key, n.since, n.until,
                   case d.role when 'HUB' then '/hubs/' else '/designations/' end || n.item as path
              from (select p.designation_id as item, said.name,
                           (array_agg(search_date(p.valid_from, p.from_precision) order by p.valid_from nulls first))[1] as since,
                           (array_agg(search_date(p.valid_to, p.to_precision) order by p.valid_to desc nulls first))[1] as until
                      from designation_period p
                      cross join lateral (values (p.name), (p.name_en)) said (name)
                     where p.superseded_at is null and said.name is not null
                     group by p.designation_id, said.name) n
              join designation d on d.id = n.item
              join lateral (select name, name_en, hub_id from designation_period
                             where designation_id = n.item and superseded_at is null
                             order by valid_from desc nulls last limit 1) v on true
              left join lateral (select name from designation_period
                             where designation_id = v.hub_id and superseded_at is null
                             order by valid_from desc nulls last limit 1) hub on true
             where cast(:items as bigint[]) is null or n.item = any(:items)
            """;

    @Bean
    SearchableRows searchableDesignations() {
        return new SearchableRows("DESIGNATION", 15, "designation.search.group", Audience.PUBLIC_FACTS, NAMES);
    }
}
