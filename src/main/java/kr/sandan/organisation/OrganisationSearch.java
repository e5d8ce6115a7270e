package kr.sandan.organisation;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organisations are found by every name they have or had, by those who may see them. */
@Configuration(proxyBeanMethods = false)
class OrganisationSearch {

    private static final String NAMES = """
            select n.item, n.name, v.name as label, v.name_en as label_en, place.note,
                   case when place.note is null then 'organisation.type.' || v.type end as note_key,
                   search_date(n.since, n.from_precision) as since, search_date(n.until, n.to_precision) as until,
                   '/organisations/' || n.item as path
              from (select organisation_id as item, said.name,
                           nullif(min(coalesce(valid_from, '-infinity')), '-infinity') as since,
                           nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as until,
                           (array_agg(from_precision order by valid_from nulls first))[1] as from_precision,
                           (array_agg(to_precision order by valid_to desc))[1] as to_precision
                      from (select organisation_id, name, valid_from, from_precision, valid_to, 'DAY' as to_precision
                              from organisation_version where superseded_at is null
                            union all select organisation_id, name_en, valid_from, from_precision, valid_to, 'DAY'
                              from organisation_version where superseded_at is null and name_en is not null
                            union all select organisation_id, alias, valid_from, from_precision, valid_to, to_precision
                              from organisation_alias where superseded_at is null) said
                     where cast(:items as bigint[]) is null or organisation_id = any(:items)
                     group by organisation_id, said.name) n
              join organisation o on o.id = n.item and o.merged_into is null
              join lateral (select name, name_en, type from organisation_version
                             where organisation_id = n.item and superseded_at is null
                             order by valid_from desc nulls last limit 1) v on true
              left join lateral (
                   select string_agg(distinct c.name, ', ') as note
                     from organisation_tenancy t
                     join complex_version c on c.complex_id = t.complex_id and c.superseded_at is null
                          and c.valid_to is null
                    where t.organisation_id = n.item and t.superseded_at is null and t.valid_to is null) place on true
            """;

    @Bean
    SearchableRows searchableOrganisations() {
        return new SearchableRows("ORGANISATION", 15, "organisation.search.group", Audience.SIGNED_IN, NAMES);
    }
}
