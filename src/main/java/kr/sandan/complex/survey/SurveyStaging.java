package kr.sandan.complex.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.survey.SurveyRegister.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was read and matched between the check of a load and its end. Columns travel as arrays, one per column. */
final class SurveyStaging {

    private static final String ROWS = """
            insert into complex_survey_row (load_id, row_number, level, parent_row, complex_row, complex_id, is_new,
                subject, ambiguous_as, type, name, ordinal, province_code, county_code, state, survey_name, former_name,
                adds_place)
            select :load, r.* from unnest(cast(:numbers as int[]), cast(:levels as smallint[]), cast(:parents as int[]),
                cast(:firsts as int[]), cast(:complexes as bigint[]), cast(:news as boolean[]), cast(:subjects as text[]),
                cast(:ambiguous as text[]), cast(:types as text[]), cast(:names as text[]), cast(:ordinals as smallint[]),
                cast(:provinces as text[]), cast(:counties as text[]), cast(:states as text[]),
                cast(:surveyNames as text[]), cast(:formerNames as text[]), cast(:addsPlace as boolean[])) r
            """;

    private static final String FIGURES = """
            insert into complex_survey_figure (load_id, row_number, measure, value, withheld)
            select :load, f.* from unnest(cast(:numbers as int[]), cast(:measures as text[]), cast(:values as numeric[]),
                cast(:withheld as boolean[])) f
            """;

    private final JdbcClient jdbc;

    SurveyStaging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stages the rows and lets the planner know of them: what follows joins them all, long before it would notice. */
    void write(long load, Collection<MatchedRow> matched) {
        Columns rows = new Columns();
        Columns figures = new Columns();
        int ordinal = 0;
        for (MatchedRow match : matched) {
            ordinal = match.row().level() == 0 ? 0 : ordinal + 1;
            add(rows, match, ordinal);
            int number = match.row().number();
            match.row()
                    .figures()
                    .forEach((measure, figure) -> figures.add("numbers", number)
                            .add("measures", measure)
                            .add("values", figure.value())
                            .add("withheld", figure.withheld()));
        }
        if (matched.isEmpty()) return;
        rows.insert(jdbc.sql(ROWS).param("load", load));
        figures.insert(jdbc.sql(FIGURES).param("load", load));
        jdbc.sql("analyze complex_survey_row, complex_survey_figure").update();
    }

    private static void add(Columns rows, MatchedRow match, int ordinal) {
        SurveyRow row = match.row();
        SurveyRow parent = row.parent();
        Held held = match.held();
        rows.add("numbers", row.number())
                .add("levels", row.level())
                .add("parents", parent == null ? null : parent.number())
                .add("firsts", match.first().number())
                .add("complexes", held == null ? null : held.id())
                .add("news", match.isNew())
                .add("subjects", row.subject())
                .add("ambiguous", match.ambiguousAs())
                .add("types", row.type())
                .add("names", row.name().base())
                .add("ordinals", ordinal)
                .add("provinces", row.provinceCode())
                .add("counties", row.countyCode())
                .add("states", row.state())
                .add("surveyNames", match.newSurveyName())
                .add("formerNames", match.formerName())
                .add("addsPlace", match.addsPlace());
    }

    /** The measures of which the edition has a column. */
    List<String> present(long load) {
        List<String> present = new ArrayList<>(List.of(""));
        present.addAll(jdbc.sql("select distinct measure from complex_survey_figure where load_id = :load")
                .param("load", load)
                .query(String.class)
                .list());
        return present;
    }

    void clear(long load) {
        jdbc.sql("delete from complex_survey_figure where load_id = :load")
                .param("load", load)
                .update();
        jdbc.sql("delete from complex_survey_row where load_id = :load")
                .param("load", load)
                .update();
    }

    /** Values by column, each column sent as one array. */
    private static final class Columns {

        private final Map<String, List<@Nullable String>> values = new LinkedHashMap<>();

        Columns add(String column, @Nullable Object value) {
            values.computeIfAbsent(column, c -> new ArrayList<>()).add(value == null ? null : value.toString());
            return this;
        }

        void insert(JdbcClient.StatementSpec statement) {
            values.forEach((column, list) -> statement.param(column, list.toArray(String[]::new)));
            statement.update();
        }
    }
}
