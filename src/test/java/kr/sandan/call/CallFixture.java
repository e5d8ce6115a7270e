package kr.sandan.call;

import java.time.LocalDateTime;
import java.util.List;
import kr.sandan.call.OpenCall.History;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls as tests need them. */
public final class CallFixture {

    public static final LocalDateTime OPENS = LocalDateTime.of(2020, 1, 1, 9, 0);
    public static final LocalDateTime CLOSES = LocalDateTime.of(2090, 1, 1, 18, 0);

    private final JdbcClient jdbc;

    public CallFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long number(String question, Object... values) {
        return jdbc.sql(question).params(values).query(Long.class).single();
    }

    public static String unique(String word) {
        return word + " " + Long.toString(System.nanoTime(), 36);
    }

    public CallFacts facts(String title) {
        return new CallFacts(
                number("select id from programme where code = 'CLUSTER'"),
                null,
                title,
                "Test call",
                2026,
                "제1호",
                null,
                1_000_000_000L,
                null,
                number("select min(id) from source_document"));
    }

    public OpenCall call(String title) {
        return new OpenCall(facts(title), new CallSchedule(null, OPENS, CLOSES, null), null, false, unique("key"));
    }

    public OpenCall round(@Nullable Integer applied, int stages, @Nullable Integer selected) {
        return new OpenCall(
                facts(unique("지난 공모")),
                CallSchedule.UNKNOWN,
                new History(stages, applied, selected, List.of(ReviewKind.FEASIBILITY)),
                false,
                unique("key"));
    }

    public static Stage stage(Stage.Rule rule, Criterion... criteria) {
        return new Stage(
                0, 0, 1, ReviewKind.WRITTEN, null, null, false, rule, List.of(criteria), StageState.PLANNED, 0);
    }

    public static Criterion criterion(String name, int percent, int points) {
        return new Criterion(0, name, null, percent * 100, points);
    }
}
