package kr.sandan.designation.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends lists of designations through the common path of loads. */
@PortalTest
@Import(SettableClock.class)
abstract class ListLoads {

    static final String HEAD = "site,complex,programme,role,hub,from,to,basis\r\n";

    @Autowired
    LoadService loading;

    @Autowired
    LoadQueries loads;

    @Autowired
    LoadFindingQueries findings;

    @Autowired
    DesignationService byHand;

    @Autowired
    ComplexService complexes;

    @Autowired
    SourceService sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Autowired
    SettableClock.Hands clock;

    Desk desk;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(byHand, complexes, sources);
    }

    /** A row of the list in the programme that tests may fill. */
    static String row(String site, @Nullable Object complex, String role, String hub, String from, String to) {
        return "%s,%s,INNOVATION,%s,%s,%s,%s,시험 명부\r\n"
                .formatted(site, complex == null ? "" : complex, role, hub, from, to);
    }

    static byte[] list(String... rows) {
        return (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    static String fresh(String name) {
        return name + System.nanoTime();
    }

    long sent(byte[] file) {
        return sent(file, actor("headoffice", Role.HEAD_OFFICE_STAFF));
    }

    long sent(byte[] file, Actor actor) {
        return loading.upload(new UploadLoad("DESIGNATIONS", "", "명부.csv", actor), new ByteArrayInputStream(file));
    }

    long checked(byte[] file) {
        long load = sent(file);
        await(load, LoadState.CHECKED);
        return load;
    }

    long applied(byte[] file) {
        long load = checked(file);
        apply(load);
        return load;
    }

    void apply(long load) {
        loading.apply(load, admin());
        await(load, LoadState.APPLIED);
    }

    long refused(byte[] file) {
        long load = sent(file);
        await(load, LoadState.REFUSED);
        return load;
    }

    List<Change> changesOf(long load) {
        return findings.changes(load, Paging.FIRST).rows();
    }

    List<Problem> problems(long load) {
        return findings.problems(load, 50).stream()
                .flatMap(group -> group.problems().stream())
                .toList();
    }

    Actor admin() {
        return actor("admin", Role.ADMIN);
    }

    Actor actor(String username, Role role) {
        long id = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        return new Actor(id, role);
    }

    String export(String path) {
        return read(web.get().uri(path).exchange());
    }

    static String read(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    void await(long load, LoadState expected) {
        Set<LoadState> running = Set.of(LoadState.CHECKING, LoadState.APPLYING);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline && running.contains(state(load))) pause();
        assertThat(state(load)).as("%s", findings.problems(load, 5)).isEqualTo(expected);
    }

    LoadState state(long load) {
        return loads.detail(load).row().state();
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
