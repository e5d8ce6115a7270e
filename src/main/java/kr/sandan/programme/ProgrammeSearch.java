package kr.sandan.programme;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes are found by their code and by every name they have or had. */
@Configuration(proxyBeanMethods = false)
class ProgrammeSearch {

    private static final String NAMES = """
            select n.item, n.name, v.text as label, v.text_en as label_en, p.code as note,
                   null as note_key, n.since, n.until, '/programmes/' || n.item as path
              from (select programme_id as item, said.name, search_date(valid_from, from_precision) as since,
                           search_date(valid_to, to_precision) as until
                      from programme_fact
                      cross join lateral (values (text), (text_en)) said (name)
                     where topic = 'NAME' and superseded_at is null and said.name is not null
                    union select id, code, null, null from programme) n
              join programme p on p.id = n.item
              join lateral (select text, text_en from programme_fact
                             where programme_id = n.item and topic = 'NAME' and superseded_at is null
                             order by valid_from desc nulls last limit 1) v on true
             where cast(:items as bigint[]) is null or n.item = any(:items)
            """;

    @Bean
    SearchableRows searchableProgrammes() {
        return new SearchableRows("PROGRAMME", 20, "programme.search.group", Audience.PUBLIC_FACTS, NAMES);
    }
}
