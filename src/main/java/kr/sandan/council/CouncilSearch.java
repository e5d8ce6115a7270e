package kr.sandan.council;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Councils are found by every name they bear or bore; those of one name are told apart by their site. */
@Configuration(proxyBeanMethods = false)
class CouncilSearch {

    private static final String NAMES = """
            select n.council_id as item, said.name, v.text as label, v.text_en as label_en, site.name as note,
                   null as note_key, search_date(n.valid_from, n.from_precision) as since,
                   search_date(n.valid_to, n.to_precision) as until, '/councils/' || n.council_id as path
              from council_fact n
              cross join lateral (values (n.text), (n.text_en)) said (name)
              join lateral (select text, text_en from council_fact
                             where council_id = n.council_id and topic = 'NAME' and superseded_at is null
                             order by valid_from desc nulls last limit 1) v on true
              left join lateral (select p.name from council_fact s
                              join designation_period p on p.designation_id = s.site_id and p.superseded_at is null
                             where s.council_id = n.council_id and s.topic = 'SITE' and s.superseded_at is null
                             order by s.valid_from desc nulls last, p.valid_from desc nulls last limit 1) site on true
             where n.topic = 'NAME' and n.superseded_at is null and said.name is not null
               and (cast(:items as bigint[]) is null or n.council_id = any(:items))
            """;

    @Bean
    SearchableRows searchableCouncils() {
        return new SearchableRows("COUNCIL", 18, "council.search.group", Audience.SIGNED_IN, NAMES);
    }
}
