package kr.sandan.office;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ministries and committees are found by every name they have or had; provinces are found as regions. */
@Configuration(proxyBeanMethods = false)
class PublicBodySearch {

    private static final String NAMES = """
            select n.body_id as item, said.name, v.name as label, v.name_en as label_en, null as note,
                   'office.body.' || b.kind as note_key, search_date(lower(n.valid), coalesce(n.from_precision, 'DAY')) as since,
                   to_char(upper(n.valid), 'YYYY-MM-DD') as until, '/offices#body-' || n.body_id as path
              from public_body_name n
              join public_body b on b.id = n.body_id
              cross join lateral (values (n.name), (n.name_en)) said (name)
              join lateral (select name, name_en from public_body_name
                             where body_id = n.body_id and superseded_at is null order by valid desc limit 1) v on true
             where n.superseded_at is null
               and (cast(:items as bigint[]) is null or n.body_id = any(:items))
            """;

    @Bean
    SearchableRows searchablePublicBodies() {
        return new SearchableRows("PUBLIC_BODY", 42, "office.search.bodies", Audience.EVERYONE, NAMES);
    }
}
