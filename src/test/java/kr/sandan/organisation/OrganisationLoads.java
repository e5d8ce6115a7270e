package kr.sandan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kr.sandan.account.Role;
import kr.sandan.complex.ComplexService;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.platform.AsOf;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends lists of organisations through the common path of loads. */
@PortalTest
abstract class OrganisationLoads {

    private static final String HEAD =
            "business_number,name,type,ksic,ksic_revision,employees,size_class,complex,from\r\n";

    @Autowired
    LoadService loading;

    @Autowired
    LoadQueries loads;

    @Autowired
    LoadFindingQueries findings;

    @Autowired
    OrganisationService service;

    @Autowired
    OrganisationQueries queries;

    @Autowired
    OrganisationMatching matching;

    @Autowired
    ComplexService complexes;

    @Autowired
    SourceService sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Registry registry;
    AsOf today;

    @BeforeEach
    void open() {
        registry = new Registry(service, complexes, sources);
        today = AsOf.today(clock);
    }

    static String letters(int count) {
        StringBuilder letters = new StringBuilder();
        long seed = System.nanoTime();
        for (int i = 0; i < count; i++, seed /= 97) letters.append((char) ('가' + Math.floorMod(seed * 31, 11_000)));
        return letters.toString();
    }

    static String row(Object... cells) {
        return String.join(",", Arrays.stream(cells).map(String::valueOf).toList()) + "\r\n";
    }

    static byte[] list(String... rows) {
        return (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    long sent(byte[] file) {
        return loading.upload(
                new UploadLoad("ORGANISATIONS", "", "명부.csv", actor("headoffice", Role.HEAD_OFFICE_STAFF)),
                new ByteArrayInputStream(file));
    }

    long checked(byte[] file) {
        long load = sent(file);
        await(load, LoadState.CHECKED);
        return load;
    }

    long applied(byte[] file) {
        long load = checked(file);
        loading.apply(load, actor("headoffice", Role.HEAD_OFFICE_STAFF));
        await(load, LoadState.APPLIED);
        return load;
    }

    List<Problem> refused(byte[] file) {
        long load = sent(file);
        await(load, LoadState.REFUSED);
        return findings.problems(load, 50).stream()
                .flatMap(group -> group.problems().stream())
                .toList();
    }

    void await(long load, LoadState expected) {
        Set<LoadState> running = Set.of(LoadState.CHECKING, LoadState.APPLYING);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline
                && running.contains(loads.detail(load).row().state())) LockSupport.parkNanos(20_000_000);
        assertThat(loads.detail(load).row().state())
                .as("%s", findings.problems(load, 5))
                .isEqualTo(expected);
    }

    Actor actor(String username, Role role) {
        long id = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        return new Actor(id, role);
    }

    long found(BusinessNumber number) {
        return matching.match(List.of(new OrganisationMatching.Line(null, number)))
                .get(0)
                .byNumber()
                .id();
    }

    OrganisationEntry on(long id, String day) {
        return queries.find(id, new AsOf(LocalDate.parse(day), today.known())).orElseThrow();
    }

    int version(long id) {
        return jdbc.sql("select version from organisation where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
