package kr.sandan.complex.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what applying the staged rows would change, compared with what is held of the same quarter. */
final class SurveyDifferences {

    private static final String FIGURES = """
            select r.row_number, f.measure as field,
                   case when h.withheld then 'X' else cast(h.value as text) end as before,
                   case when f.withheld then 'X' else cast(f.value as text) end as after
            from complex_survey_row r
            join complex_survey_figure f on f.load_id = r.load_id and f.row_number = r.row_number
            left join complex_statistic h on h.complex_id = r.complex_id and h.province_code = r.province_code
                and h.quarter = :quarter and h.measure = f.measure and h.superseded_at is null
            where r.load_id = :load and (h.id is null or f.withheld <> h.withheld or f.value is distinct from h.value)
            union all
            select r.row_number, h.measure, case when h.withheld then 'X' else cast(h.value as text) end, null
            from complex_survey_row r
            join complex_statistic h on h.complex_id = r.complex_id and h.province_code = r.province_code
                and h.quarter = :quarter and h.superseded_at is null
            where r.load_id = :load and h.measure in (:present) and not exists (
                select from complex_survey_figure f
                where f.load_id = r.load_id and f.row_number = r.row_number and f.measure = h.measure)
            union all
            select r.row_number, 'state', h.state, r.state
            from complex_survey_row r
            left join complex_state h on h.complex_id = r.complex_id and h.province_code = r.province_code
                and h.quarter = :quarter and h.superseded_at is null
            where r.load_id = :load and h.state is distinct from r.state
            order by row_number
            """;

    /** Complexes with figures of this quarter, or of the newest before it, that no row of the file is. */
    private static final String GONE = """
            with edition as (
                select max(quarter) as quarter from complex_state where quarter < :quarter and superseded_at is null)
            select distinct on (s.complex_id) s.complex_id, v.name
            from complex_state s
            join complex c on c.id = s.complex_id and c.merged_into is null and not c.sample
            join complex_version v on v.complex_id = s.complex_id and v.superseded_at is null
            where s.superseded_at is null and (s.quarter = :quarter or s.quarter = (select quarter from edition))
              and not exists (select from complex_survey_row r where r.load_id = :load and r.complex_id = s.complex_id)
            order by s.complex_id, v.valid_from desc nulls last
            """;

    private final JdbcClient jdbc;
    private final LoadContext context;
    private final Set<Integer> changedRows = new HashSet<>();

    SurveyDifferences(JdbcClient jdbc, LoadContext context) {
        this.jdbc = jdbc;
        this.context = context;
    }

    /** Reports every difference, and how many rows have one. */
    void report(SurveyEdition edition, Collection<MatchedRow> matched, List<String> present, boolean allDecided) {
        Map<Integer, MatchedRow> rows =
                matched.stream().collect(Collectors.toMap(match -> match.row().number(), match -> match));
        matched.forEach(this::reportIdentity);
        LocalDate quarter = edition.quarter().lastDay();
        jdbc.sql(FIGURES)
                .param("load", context.loadId())
                .param("quarter", quarter)
                .param("present", present)
                .query(found -> {
                    MatchedRow match = rows.get(found.getInt("row_number"));
                    if (match != null)
                        change(match, found.getString("field"), found.getString("before"), found.getString("after"));
                });
        int gone = allDecided ? reportGone(quarter) : 0;
        int added = (int) matched.stream().filter(MatchedRow::isNew).count();
        int changed = (int) matched.stream()
                .filter(match -> !match.isNew())
                .filter(match -> changedRows.contains(match.row().number()))
                .count();
        context.counts(added, changed, matched.size() - added - changed, gone);
    }

    /** Name, type and place of a complex not held; another name or another province of one held. */
    private void reportIdentity(MatchedRow match) {
        SurveyRow row = match.row();
        if (match.isNew()) {
            change(match, "name", null, row.name().base());
            change(match, "type", null, row.type().name());
        }
        if (match.isNew() || match.addsPlace()) change(match, "place", null, row.countyCode());
        if (match.newSurveyName() != null) change(match, "alias", null, match.newSurveyName());
        if (match.formerName() != null) change(match, "alias", null, match.formerName());
    }

    private int reportGone(LocalDate quarter) {
        List<Change> gone = jdbc.sql(GONE)
                .param("load", context.loadId())
                .param("quarter", quarter)
                .query((found, number) ->
                        new Change(found.getString(1), found.getString(2), What.GONE, "name", found.getString(2), null))
                .list();
        gone.forEach(context::change);
        return gone.size();
    }

    private void change(MatchedRow match, String field, @Nullable String before, @Nullable String after) {
        changedRows.add(match.row().number());
        context.change(new Change(
                match.key(),
                match.row().label(),
                match.isNew() ? What.NEW : What.CHANGED,
                field.toLowerCase(Locale.ROOT),
                before,
                after));
    }
}
