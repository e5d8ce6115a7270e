package kr.sandan.region;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provinces, cities and counties are found by every name they have or had, by their codes read as numbers. */
@Configuration(proxyBeanMethods = false)
class RegionSearch {

    private static final String NAMES = """
            select n.item, n.name, n.label, n.label_en, n.note, null as note_key,
                   to_char(lower(n.valid), 'YYYY-MM-DD') as since, to_char(upper(n.valid), 'YYYY-MM-DD') as until, '/regions/' || n.code as path
              from (select p.province_code as code, cast(p.province_code as bigint) as item, said.name,
                           last.name as label, last.name_en as label_en, null as note,
                           range_merge(range_agg(p.valid)) as valid
                      from province_period p
                      cross join lateral (values (p.name), (p.short_name), (p.name_en)) said (name)
                      join lateral (select name, name_en from province_period
                                     where province_code = p.province_code and superseded_at is null
                                     order by valid desc limit 1) last on true
                     where p.superseded_at is null
                     group by p.province_code, said.name, last.name, last.name_en
                    union
                    select k.county_code, cast(k.county_code as bigint), k.name, last.name, null, province.short_name,
                           range_merge(range_agg(k.valid))
                      from county_period k
                      join lateral (select name from county_period
                                     where county_code = k.county_code and superseded_at is null
                                     order by valid desc limit 1) last on true
                      left join lateral (select short_name from province_period
                                     where province_code = left(k.county_code, 2) and superseded_at is null
                                     order by valid desc limit 1) province on true
                     where k.superseded_at is null
                     group by k.county_code, k.name, last.name, province.short_name) n
             where cast(:items as bigint[]) is null or n.item = any(:items)
            """;

    @Bean
    SearchableRows searchableRegions() {
        return new SearchableRows("REGION", 50, "region.search.group", Audience.PUBLIC_FACTS, NAMES);
    }
}
