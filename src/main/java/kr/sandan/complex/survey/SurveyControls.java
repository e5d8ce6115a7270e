package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.survey.SurveyEdition.PublishedSums;
import kr.sandan.load.LoadKind.ControlFigure;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workbook's own sums by province and type beside the sums of its rows. */
final class SurveyControls {

    private static final String INSERT = """
            insert into complex_survey_control (load_id, ordinal, label, published, read, withheld_cells)
            select :load, ordinal, label, cast(published as numeric), cast(read as numeric), cast(withheld as int)
            from unnest(cast(:labels as text[]), cast(:published as text[]), cast(:read as text[]),
                cast(:withheld as text[])) with ordinality c (label, published, read, withheld, ordinal)
            """;

    private static final String SELECT = """
            select label, published, read, withheld_cells from complex_survey_control
            where load_id = :load order by ordinal
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    SurveyControls(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Compares every published sum with the rows read, complexes alone, and keeps the comparison. */
    void write(long load, SurveyEdition edition) {
        clear(load);
        List<ControlFigure> figures = new ArrayList<>();
        Map<String, List<SurveyRow>> groups = edition.rows().stream()
                .filter(row -> row.level() == 0)
                .collect(Collectors.groupingBy(row -> row.province() + row.type()));
        for (PublishedSums published : edition.published()) {
            List<SurveyRow> rows = groups.getOrDefault(published.province() + published.type(), List.of());
            figures.add(new ControlFigure(
                    label(published, "complexes"), published.complexes(), BigDecimal.valueOf(rows.size()), 0));
            published.sums().forEach((measure, sum) -> {
                if (edition.columns().present().contains(measure)) figures.add(compare(published, measure, sum, rows));
            });
        }
        if (figures.isEmpty()) return;
        jdbc.sql(INSERT)
                .param("load", load)
                .param("labels", figures.stream().map(ControlFigure::label).toArray(String[]::new))
                .param(
                        "published",
                        figures.stream().map(f -> f.published().toPlainString()).toArray(String[]::new))
                .param(
                        "read",
                        figures.stream().map(f -> f.read().toPlainString()).toArray(String[]::new))
                .param(
                        "withheld",
                        figures.stream().map(f -> "" + f.withheldCells()).toArray(String[]::new))
                .update();
    }

    List<ControlFigure> read(long load) {
        return jdbc.sql(SELECT)
                .param("load", load)
                .query((row, number) ->
                        new ControlFigure(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getInt(4)))
                .list();
    }

    void clear(long load) {
        jdbc.sql("delete from complex_survey_control where load_id = :load")
                .param("load", load)
                .update();
    }

    private ControlFigure compare(PublishedSums published, Measure measure, BigDecimal sum, List<SurveyRow> rows) {
        BigDecimal read = BigDecimal.ZERO;
        int withheld = 0;
        for (SurveyRow row : rows) {
            Figure figure = row.figure(measure);
            if (figure == null) continue;
            if (figure.value() == null) withheld++;
            else read = read.add(figure.value());
        }
        return new ControlFigure(label(published, measure.name()), sum, read, withheld);
    }

    /** Labels name provinces as the workbook does, in its language. */
    private String label(PublishedSums published, String field) {
        String type = messages.getMessage("complex.type." + published.type(), null, Locale.KOREAN);
        String counted = messages.getMessage(
                field.equals("complexes") ? "complex.survey.field.complexes" : "complex.measure." + field,
                null,
                Locale.KOREAN);
        return "%s %s %s".formatted(published.province(), type, counted);
    }
}
