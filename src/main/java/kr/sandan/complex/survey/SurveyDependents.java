package kr.sandan.complex.survey;

import java.util.List;
import java.util.Locale;
import kr.sandan.complex.Quarter;
import kr.sandan.load.LoadKind.Dependent;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was said later on top of a load: figures of it replaced, and anything that others said of complexes that it
 * brought in.
 */
final class SurveyDependents {

    private static final String LATER = """
            with created as (select distinct complex_id from complex_version where load_id = :load),
            later as (
                select n.load_id, n.complex_id from complex_statistic o
                join complex_statistic n on n.complex_id = o.complex_id and n.province_code = o.province_code
                    and n.quarter = o.quarter and n.measure = o.measure and n.superseded_at is null
                where o.load_id = :load and o.superseded_at is not null and n.load_id is distinct from :load
                union
                select n.load_id, n.complex_id from complex_state o
                join complex_state n on n.complex_id = o.complex_id and n.province_code = o.province_code
                    and n.quarter = o.quarter and n.superseded_at is null
                where o.load_id = :load and o.superseded_at is not null and n.load_id is distinct from :load
                union
                select n.load_id, n.complex_id from complex_statistic n join created using (complex_id)
                where n.superseded_at is null and n.load_id is distinct from :load
                union
                select n.load_id, n.complex_id from complex_state n join created using (complex_id)
                where n.superseded_at is null and n.load_id is distinct from :load
                union
                select n.load_id, n.complex_id from complex_version n join created using (complex_id)
                where n.superseded_at is null and n.load_id is distinct from :load
                union
                select n.load_id, n.complex_id from complex_place n join created using (complex_id)
                where n.superseded_at is null and n.load_id is distinct from :load
                union
                select n.load_id, n.complex_id from complex_alias n join created using (complex_id)
                where n.superseded_at is null and n.load_id is distinct from :load
                union
                select null, o.complex_id from complex_office o join created using (complex_id)
                where o.superseded_at is null
                union
                select null, c.id from complex c join created on created.complex_id = c.id
                where c.merged_into is not null
                union
                select null, c.id from complex c join complex_statistic s on s.complex_id = c.id
                where s.load_id = :load and s.superseded_at = c.merged_at
                union
                select null, c.id from complex c join complex_state s on s.complex_id = c.id
                where s.load_id = :load and s.superseded_at = c.merged_at
                union
                select null, c.merged_into from complex c join created on created.complex_id = c.merged_into
                union
                select v.load_id, c.id from complex c join created on created.complex_id = c.parent_id
                join complex_version v on v.complex_id = c.id and v.superseded_at is null
                where v.load_id is distinct from :load)
            select later.load_id, case when later.load_id is null then later.complex_id end as complex_id,
                   min(l.period) as period, min(v.name) as name
            from later
            left join load l on l.id = later.load_id
            left join complex_version v on v.complex_id = later.complex_id
            group by 1, 2 order by 1 nulls last, 2
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    SurveyDependents(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    List<Dependent> of(long load) {
        Locale locale = LocaleContextHolder.getLocale();
        return jdbc.sql(LATER)
                .param("load", load)
                .query((row, number) -> {
                    Long later = row.getObject("load_id", Long.class);
                    String key = "complex.survey.dependent." + (later == null ? "complex" : "load");
                    Object[] arguments = {
                        String.valueOf(later == null ? row.getLong("complex_id") : later),
                        later == null ? row.getString("name") : quarter(row.getString("period"), locale)
                    };
                    String path = later == null ? "/complexes/" + row.getLong("complex_id") : "/loads/" + later;
                    return new Dependent(messages.getMessage(key, arguments, locale), path);
                })
                .list();
    }

    private String quarter(String period, Locale locale) {
        Quarter quarter = Quarter.parse(period);
        return messages.getMessage(
                "platform.quarter", new Object[] {String.valueOf(quarter.year()), quarter.number()}, locale);
    }
}
