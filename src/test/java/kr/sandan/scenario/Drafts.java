package kr.sandan.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.sandan.account.ActingAccount;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.scenario.OpenScenario.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries scenarios in the name of the demonstration accounts. */
final class Drafts {

    static final LocalDate DAY = LocalDate.of(2010, 5, 1);

    private final ScenarioService service;
    private final ScenarioQueries scenarios;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final AsOf today;

    Drafts(ScenarioService service, ScenarioQueries scenarios, ActingAccount acting, JdbcClient jdbc, Clock clock) {
        this.service = service;
        this.scenarios = scenarios;
        this.acting = acting;
        this.jdbc = jdbc;
        this.today = AsOf.today(clock);
    }

    AsOf today() {
        return today;
    }

    OpenScenario command(LocalDate day, boolean shared) {
        AsOf copied = new AsOf(day, today.known());
        return new OpenScenario(UUID.randomUUID().toString(), "CLUSTER", copied, new Words("시험안", null, shared));
    }

    long open(String who, boolean shared) {
        return as(who, () -> service.open(command(DAY, shared)));
    }

    long openOn(LocalDate day) {
        return as("officer", () -> service.open(command(day, false)));
    }

    Scenario find(String who, long id) {
        return as(who, () -> scenarios.find(id));
    }

    Scenario find(long id) {
        return find("officer", id);
    }

    void tryOut(String who, long id, StepKind kind, @Nullable Long hub, Long... sites) {
        int version = find(who, id).version();
        as(who, () -> service.tryOut(new TrySites(id, version, kind, List.of(sites), hub)));
    }

    void add(long id, DesignationRole role) {
        int version = find(id).version();
        as("officer", () -> service.add(new AddComplexes(id, version, List.of(freeComplex()), role, null)));
    }

    void undo(long id, int version, long step) {
        as("officer", () -> service.undo(id, version, step));
    }

    void revise(String who, long id, Words words, ScenarioState state) {
        int version = find(who, id).version();
        as(who, () -> service.revise(new ReviseScenario(id, version, words, state)));
    }

    static ScenarioSite linked(Scenario scenario) {
        return scenario.sites().stream()
                .filter(site -> site.now() != null && site.now().role() == DesignationRole.LINKED)
                .findFirst()
                .orElseThrow();
    }

    /** A complex that no designation holds. */
    long freeComplex() {
        return jdbc.sql("""
                        select min(c.id) from complex c where c.merged_into is null and c.parent_id is null and not c.sample
                           and not exists (select from designation_member m where m.complex_id = c.id)
                        """).query(Long.class).single();
    }

    void as(String username, Runnable work) {
        acting.as(account(username), work);
    }

    <T> T as(String username, Supplier<T> work) {
        List<T> answer = new ArrayList<>();
        acting.as(account(username), () -> answer.add(work.get()));
        return answer.get(0);
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
