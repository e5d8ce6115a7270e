package kr.sandan.benchmark;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Names of two to four syllables and one of five common endings, hardly two alike, so that the search has 200,000 rows and more to look through. */
@Configuration(proxyBeanMethods = false)
@Profile("benchmark")
class InventedNames {

    private static final String NAMES = """
            select number as item, name, name as label, null as label_en, null as note,
                   null as note_key, null as since, null as until, '/complexes' as path
              from (select number, (
                           select string_agg(chr(44032 + cast((hashtextextended(number || '.' || place, 7)
                                  & 2147483647) % 11172 as int)), '' order by place)
                             from generate_series(1, 2 + cast(number % 3 as int)) place)
                           || (array['일반산업단지', '국가산업단지', '농공단지', '도시첨단산업단지', '공단'])[1 + number % 5] as name
                      from generate_series(1::bigint, 200000) number) invented
             where cast(:items as bigint[]) is null or number = any(:items)
            """;

    @Bean
    SearchableRows inventedRows() {
        return new SearchableRows("INVENTED", 900, "complex.search.group", Audience.EVERYONE, NAMES);
    }
}
