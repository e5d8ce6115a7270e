package kr.sandan.source;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents are found by title and publisher, figures by what they count and by the sentence that holds them. */
@Configuration(proxyBeanMethods = false)
class SourceSearch {

    private static final String DOCUMENTS = """
            select d.id as item, said.name, d.title as label, null as label_en, d.publisher as note,
                   null as note_key, null as since, null as until, '/sources/' || d.id as path
              from source_document d
              cross join lateral (values (d.title), (d.publisher)) said (name)
             where cast(:items as bigint[]) is null or d.id = any(:items)
            """;

    private static final String CLAIMS = """
            select c.id as item, said.name, f.label, f.label_en, null as note,
                   null as note_key, null as since, null as until, '/claims/' || c.id as path
              from claim c
              join claim_measure m on m.code = c.measure
              join claim_unit u on u.code = c.unit
              cross join lateral (select
                   m.name || ' ' || trim_scale(c.value) || u.name || ' (' || extract(year from c.as_of) || ')' as label,
                   m.name_en || ' ' || trim_scale(c.value) || ' ' || u.name_en
                       || ' (' || extract(year from c.as_of) || ')' as label_en) f
              cross join lateral (values (f.label), (f.label_en), (c.quote)) said (name)
             where c.superseded_at is null and said.name is not null
               and (cast(:items as bigint[]) is null or c.id = any(:items))
            """;

    @Bean
    SearchableRows searchableDocuments() {
        return new SearchableRows("DOCUMENT", 60, "source.search.documents", Audience.PUBLIC_FACTS, DOCUMENTS);
    }

    @Bean
    SearchableRows searchableClaims() {
        return new SearchableRows("CLAIM", 70, "source.search.claims", Audience.PUBLIC_FACTS, CLAIMS);
    }
}
