package kr.sandan.complex.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the staged rows of a load, set by set. What it takes the place of is superseded; equal rows are not touched. */
final class SurveyApply {

    private static final String NUMBER_THE_NEW = """
            update complex_survey_row set complex_id = nextval(pg_get_serial_sequence('complex', 'id'))
            where load_id = :load and complex_id is null and complex_row = row_number
            """;

    private static final String NUMBER_THE_SAME = """
            update complex_survey_row r set complex_id = f.complex_id
            from complex_survey_row f
            where r.load_id = :load and r.complex_id is null and f.load_id = r.load_id and f.row_number = r.complex_row
            """;

    private static final String COMPLEXES = """
            insert into complex (id, parent_id, ordinal, entered_by, entered_at)
            overriding system value
            select r.complex_id, p.complex_id, r.ordinal, :by, :now
            from complex_survey_row r
            left join complex_survey_row p on p.load_id = r.load_id and p.row_number = r.parent_row
            where r.load_id = :load and r.is_new and r.complex_row = r.row_number
            order by r.row_number
            """;

    private static final String VERSIONS = """
            insert into complex_version (complex_id, name, type, known_from, source_id, load_id, entered_by, entered_at)
            select complex_id, name, type, :now, :source, :load, :by, :now
            from complex_survey_row where load_id = :load and is_new and complex_row = row_number order by row_number
            """;

    private static final String PLACES = """
            insert into complex_place (complex_id, province_code, county_code, known_from, source_id, load_id,
                entered_by, entered_at)
            select complex_id, province_code, county_code, :now, :source, :load, :by, :now
            from complex_survey_row where load_id = :load and (is_new or adds_place)
            group by complex_id, province_code, county_code order by min(row_number)
            """;

    private static final String ALIASES = """
            insert into complex_alias (complex_id, alias, kind, known_from, source_id, load_id, entered_by, entered_at)
            select n.complex_id, n.alias, min(n.kind), :now, :source, :load, :by, :now
            from (select complex_id, survey_name as alias, 'SURVEY' as kind, row_number
                  from complex_survey_row where load_id = :load
                  union all
                  select complex_id, former_name, 'FORMER', row_number
                  from complex_survey_row where load_id = :load) n
            where n.alias is not null and not exists (
                select from complex_alias a
                where a.complex_id = n.complex_id and a.alias = n.alias and a.superseded_at is null)
            group by n.complex_id, n.alias order by min(n.row_number)
            """;

    private static final String SUPERSEDE_STATES = """
            update complex_state h set superseded_at = :now, superseded_by_load = :load
            from complex_survey_row r
            where r.load_id = :load and h.complex_id = r.complex_id and h.province_code = r.province_code
              and h.quarter = :quarter and h.superseded_at is null and h.state <> r.state
            """;

    private static final String STATES = """
            insert into complex_state (complex_id, province_code, quarter, state, known_from, source_id, load_id,
                entered_by, entered_at)
            select r.complex_id, r.province_code, :quarter, r.state, :now, :source, :load, :by, :now
            from complex_survey_row r
            where r.load_id = :load and not exists (
                select from complex_state h where h.complex_id = r.complex_id and h.province_code = r.province_code
                  and h.quarter = :quarter and h.superseded_at is null)
            order by r.row_number
            """;

    private static final String SUPERSEDE_FIGURES = """
            update complex_statistic h set superseded_at = :now, superseded_by_load = :load
            from complex_survey_row r
            where r.load_id = :load and h.complex_id = r.complex_id and h.province_code = r.province_code
              and h.quarter = :quarter and h.superseded_at is null and h.measure in (:present)
              and not exists (
                select from complex_survey_figure f
                where f.load_id = r.load_id and f.row_number = r.row_number and f.measure = h.measure
                  and f.withheld = h.withheld and f.value is not distinct from h.value)
            """;

    private static final String FIGURES = """
            insert into complex_statistic (complex_id, province_code, quarter, measure, value, withheld, known_from,
                source_id, load_id, entered_by, entered_at)
            select r.complex_id, r.province_code, :quarter, f.measure, f.value, f.withheld, :now, :source, :load, :by, :now
            from complex_survey_row r
            join complex_survey_figure f on f.load_id = r.load_id and f.row_number = r.row_number
            left join complex_statistic h on h.complex_id = r.complex_id and h.province_code = r.province_code
                and h.quarter = :quarter and h.measure = f.measure and h.superseded_at is null
            where r.load_id = :load and h.id is null
            order by r.row_number, f.measure
            """;

    private static final String DECISIONS = """
            insert into complex_survey_match (subject, complex_id, load_id)
            select ambiguous_as, complex_id, :load from complex_survey_row
            where load_id = :load and ambiguous_as is not null
            on conflict (subject) do update set complex_id = excluded.complex_id, load_id = excluded.load_id
            """;

    private static final List<String> STEPS = List.of(
            NUMBER_THE_NEW,
            NUMBER_THE_SAME,
            COMPLEXES,
            VERSIONS,
            PLACES,
            ALIASES,
            SUPERSEDE_STATES,
            STATES,
            SUPERSEDE_FIGURES,
            FIGURES,
            DECISIONS);

    private final JdbcClient jdbc;

    SurveyApply(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who applies what, when.
     *
     * @param load number of the load
     * @param source the edition as a source document
     * @param quarter its last day
     * @param account who applies it
     * @param now since when it is known
     * @param present measures of which the edition has a column
     */
    record Entry(long load, long source, LocalDate quarter, long account, Instant now, List<String> present) {}

    /** Writes the edition and lets the planner know of it: the first load of a country multiplies these tables. */
    void write(Entry entry) {
        for (String step : STEPS) {
            JdbcClient.StatementSpec statement = jdbc.sql(step).param("load", entry.load());
            if (step.contains(":now")) statement.param("now", OffsetDateTime.ofInstant(entry.now(), ZoneOffset.UTC));
            if (step.contains(":by")) statement.param("by", entry.account());
            if (step.contains(":source")) statement.param("source", entry.source());
            if (step.contains(":quarter")) statement.param("quarter", entry.quarter());
            if (step.contains(":present")) statement.param("present", entry.present());
            statement.update();
        }
        jdbc.sql("analyze complex, complex_version, complex_place, complex_state, complex_statistic")
                .update();
    }
}
