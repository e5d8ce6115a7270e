package kr.sandan.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import kr.sandan.account.ActingAccount;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.start.Preparation;
import kr.sandan.project.Demonstration;
import kr.sandan.project.FlowMeasure;
import kr.sandan.project.MoveProject;
import kr.sandan.project.ProjectService;
import kr.sandan.project.ProjectState;
import kr.sandan.project.RecordFlows;
import kr.sandan.project.ResultService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the invented projects came, and what came out of them. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 11)
class SampleProjectResults implements Preparation {

    private final LoadedFacts loaded;
    private final ProjectService projects;
    private final ResultService results;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleProjectResults(
            LoadedFacts loaded,
            ProjectService projects,
            ResultService results,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.loaded = loaded;
        this.projects = projects;
        this.results = results;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        loaded.once(
                "sample project results",
                () -> acting.as(
                        number("select id from account where username = ?", "headoffice"),
                        () -> load(AsOf.today(clock).valid())));
    }

    private void load(LocalDate today) {
        for (String kind : new String[] {"LINKAGE", "CONSORTIUM", "TRAINING", "TEST_BED", "INCUBATION"}) {
            long id = sample(kind);
            move(id, ProjectState.PLANNED, ProjectState.AGREED, today.minusDays(110), null);
            move(id, ProjectState.AGREED, ProjectState.RUNNING, today.minusDays(100), null);
        }
        move(sample("CONSORTIUM"), ProjectState.RUNNING, ProjectState.SUSPENDED, today.minusDays(20), "견본: 주관기관 설비 이전");
        for (int back = 3; back > 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            count(
                    sample("TRAINING"),
                    month,
                    Map.of(
                            FlowMeasure.ATTRACTED,
                            34 - 4 * back,
                            FlowMeasure.TRAINED,
                            24 - 3 * back,
                            FlowMeasure.HIRED,
                            12 - 3 * back));
            count(sample("INCUBATION"), month, Map.of(FlowMeasure.MOVED_IN, back, FlowMeasure.MOVED_OUT, 3 - back));
        }
        Demonstration shown = new Demonstration(
                today.minusDays(60),
                "견본 실증 공장",
                Demonstration.Outcome.PROVEN,
                "견본: 폐열 12% 회수",
                today.minusDays(15),
                "베트남");
        results.demonstrate(sample("TEST_BED"), shown, "sample demonstration");
    }

    private void move(long id, ProjectState from, ProjectState to, LocalDate on, @Nullable String reason) {
        projects.move(new MoveProject(id, from, to, on, reason));
    }

    private void count(long id, YearMonth month, Map<FlowMeasure, Integer> values) {
        results.count(new RecordFlows(id, month, values, null));
    }

    private long sample(String kind) {
        return number("""
                select p.id from project p join project_version v on v.project_id = p.id and v.superseded_at is null
                 where p.sample and v.kind = ?
                """, kind);
    }

    private long number(String question, String code) {
        return jdbc.sql(question).param(code).query(Long.class).single();
    }
}
