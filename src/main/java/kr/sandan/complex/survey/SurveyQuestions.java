package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.complex.Measure;
import kr.sandan.complex.survey.SurveyRegister.Held;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.region.County;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks a person which complex a row is. */
final class SurveyQuestions {

    static final String NEW = "NEW";
    static final String SKIP = "SKIP";

    private static final String NEWEST_AREA = """
            select sum(s.value) from complex_statistic s
            where s.complex_id = :id and s.measure = 'DESIGNATED_AREA' and s.superseded_at is null
              and s.quarter = (select max(quarter) from complex_statistic
                               where complex_id = :id and measure = 'DESIGNATED_AREA' and superseded_at is null)
            """;

    private final LoadContext context;
    private final SurveyColumns columns;
    private final RegionHistory regions;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private int open;

    SurveyQuestions(
            LoadContext context,
            SurveyColumns columns,
            RegionHistory regions,
            JdbcClient jdbc,
            MessageSource messages) {
        this.context = context;
        this.columns = columns;
        this.regions = regions;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The choice decided: the number of a complex, {@link #NEW} or {@link #SKIP}; null while undecided. */
    @Nullable
    String ask(SurveyRow row, String subject, List<Held> held) {
        List<Candidate> candidates = new ArrayList<>();
        for (Held one : held) candidates.add(new Candidate(String.valueOf(one.id()), one.name(), detail(one)));
        candidates.add(choice(NEW, "new"));
        candidates.add(choice(SKIP, "skip"));
        String cell = columns.address(SurveyColumns.NAME, row.number());
        Text text = Text.of(
                held.isEmpty() ? "complex.survey.question.repeated" : "complex.survey.question.several",
                row.label(),
                area(row),
                row.number());
        String choice = context.decide(new Question(subject, columns.sheet(), cell, text, candidates))
                .orElse(null);
        if (choice == null) open++;
        return choice;
    }

    /** How many were asked and are not decided. */
    int open() {
        return open;
    }

    private static String area(SurveyRow row) {
        var figure = row.figure(Measure.DESIGNATED_AREA);
        return figure == null || figure.value() == null ? "-" : figure.value().toPlainString();
    }

    private Candidate choice(String choice, String name) {
        String key = "complex.survey.choice." + name;
        return new Candidate(choice, key, key + ".hint");
    }

    private String detail(Held held) {
        String places = held.counties().stream()
                .map(code -> regions.county(code).map(County::name).orElse(code))
                .sorted()
                .collect(Collectors.joining(", "));
        String area = jdbc.sql(NEWEST_AREA)
                .param("id", held.id())
                .query(BigDecimal.class)
                .optional()
                .map(BigDecimal::toPlainString)
                .orElse("-");
        return say("complex.survey.candidate", places, area, String.valueOf(held.id()));
    }

    /** A complex that is held is described in the language of the workbook; the other choices are message keys. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
