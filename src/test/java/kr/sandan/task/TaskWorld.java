package kr.sandan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.sandan.account.ActingAccount;
import kr.sandan.complex.ComplexService;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.OrganisationMerge;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.AsOf;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council of the demonstration's Chungcheong headquarters that finds tasks, and a firm that has one. */
@PortalTest
abstract class TaskWorld {

    static final String STAFF = "staff-chungcheong";

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskPages pages;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskChanges changes;

    @Autowired
    ServiceChoices services;

    @Autowired
    CouncilService councils;

    @Autowired
    OrganisationService organisations;

    @Autowired
    OrganisationMerge merges;

    @Autowired
    ComplexService complexes;

    @Autowired
    SourceService sources;

    @Autowired
    ActingAccount acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CouncilDeskFixture founding;
    Registry registry;
    long council;
    long firm;
    long provider;
    LocalDate today;

    @BeforeEach
    void foundACouncil() {
        founding = new CouncilDeskFixture(councils, jdbc);
        registry = new Registry(organisations, complexes, sources);
        council = founding.found("과제 시험", "h-ochang", "2012-01-01");
        firm = registry.register(Registry.firm(Registry.name("애로기업")));
        provider = registry.register(Registry.firm(Registry.name("수행기관")));
        today = AsOf.today(clock).valid();
    }

    long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    <T> T as(String username, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        acting.as(account(username), () -> result.add(work.get()));
        return result.get(0);
    }

    void asStaff(Runnable work) {
        as(STAFF, () -> {
            work.run();
            return 0;
        });
    }

    TaskFacts facts(LocalDate found) {
        return new TaskFacts(
                council,
                OrganisationWord.held(firm),
                null,
                "TECHNOLOGY",
                Urgency.NORMAL,
                "접합부 균열",
                null,
                found,
                account(STAFF));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    long task(LocalDate found) {
        return as(STAFF, () -> desk.record(new RecordTask(facts(found), false, key())));
    }

    TaskDetail find(long id) {
        return as(STAFF, () -> pages.find(id).orElseThrow());
    }

    TaskState state(long id) {
        return find(id).row().state();
    }

    void move(long id, TaskState to, @Nullable String reason) {
        TaskStep step = new TaskStep(to, today, reason, "기술개발 지원사업", "중소기업청");
        asStaff(() -> desk.move(new MoveTask(id, find(id).version(), step, key())));
    }

    /** The first service in force. */
    long service() {
        return services.all().get(0).id();
    }

    SupportFacts support(LocalDate started, SupportMoney money, SupportFacts.@Nullable Closing closing) {
        return new SupportFacts(
                service(),
                OrganisationWord.held(provider),
                started,
                5_000_000L,
                money,
                closing == null ? null : "균열을 없앰",
                closing);
    }

    void support(long id, SupportFacts facts, @Nullable String repeat) {
        asStaff(() -> desk.support(new RecordSupport(id, facts, repeat, key())));
    }
}
