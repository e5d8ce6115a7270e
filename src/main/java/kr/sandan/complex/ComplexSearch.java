package kr.sandan.complex;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complexes are found by every name they have or had; those of one name are told apart by their places. */
@Configuration(proxyBeanMethods = false)
class ComplexSearch {

    private static final String NAMES = """
            select n.item, n.name, v.name as label, v.name_en as label_en, place.note, null as note_key,
                   search_date(n.since, n.from_precision) as since, search_date(n.until, n.to_precision) as until,
                   '/complexes/' || n.item as path
              from (select complex_id as item, said.name,
                           nullif(min(coalesce(valid_from, '-infinity')), '-infinity') as since,
                           nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as until,
                           (array_agg(from_precision order by valid_from nulls first))[1] as from_precision,
                           (array_agg(to_precision order by valid_to desc))[1] as to_precision
                      from (select complex_id, name, valid_from, 'DAY' as from_precision, valid_to,
                                   'DAY' as to_precision from complex_version where superseded_at is null
                            union all select complex_id, name_en, valid_from, 'DAY', valid_to, 'DAY' from complex_version
                             where superseded_at is null and name_en is not null
                            union all select complex_id, alias, valid_from, from_precision, valid_to, to_precision from complex_alias
                             where superseded_at is null) said
                     group by complex_id, said.name) n
              join complex c on c.id = n.item and c.merged_into is null
              join lateral (select name, name_en from complex_version
                             where complex_id = n.item and superseded_at is null
                             order by valid_from desc nulls last limit 1) v on true
              left join lateral (
                   select string_agg(distinct concat_ws(' ', p.short_name, k.name), ', ') as note
                     from complex_place l
                     join province_period p on p.province_code = l.province_code and p.superseded_at is null
                          and upper_inf(p.valid)
                     left join county_period k on k.county_code = l.county_code and k.superseded_at is null
                          and upper_inf(k.valid)
                    where l.complex_id = n.item and l.superseded_at is null and l.valid_to is null) place on true
             where cast(:items as bigint[]) is null or n.item = any(:items)
            """;

    @Bean
    SearchableRows searchableComplexes() {
        return new SearchableRows("COMPLEX", 10, "complex.search.group", Audience.PUBLIC_FACTS, NAMES);
    }
}
