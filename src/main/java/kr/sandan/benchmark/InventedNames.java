package kr.sandan.benchmark;

import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.SearchableRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Names of three syllables and a common ending, so that the search has 200,000 rows and more to look through. */
@Configuration(proxyBeanMethods = false)
@Profile("benchmark")
class InventedNames {

    private static final String NAMES = """
            select number as item, name, name as label, null as label_en, null as note, '/complexes' as path
              from (select number, chr(44032 + cast((number * 7919) % 11172 as int))
                           || chr(44032 + cast((number * 104729) % 11172 as int))
                           || chr(44032 + cast((number * 31) % 11172 as int)) || '일반산업단지' as name
                      from generate_series(1::bigint, 200000) number) invented
             where cast(:items as bigint[]) is null or number = any(:items)
            """;

    @Bean
    SearchableRows inventedRows() {
        return new SearchableRows("INVENTED", 900, "complex.search.group", Audience.EVERYONE, NAMES);
    }
}
