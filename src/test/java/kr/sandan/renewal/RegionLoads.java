package kr.sandan.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sandan.account.Role;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.platform.web.Paging;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.RegionService;
import kr.sandan.region.RegionStep;
import kr.sandan.testing.OfficialFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends official code files through the common path of loads. */
abstract class RegionLoads {

    static final LocalDate DAY = LocalDate.of(2030, 1, 1);
    static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    LoadService service;

    @Autowired
    LoadQueries loads;

    @Autowired
    LoadFindingQueries findings;

    @Autowired
    RegionQueries regions;

    @Autowired
    RegionService changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    OfficialFile held() {
        return OfficialFile.of(regions.history(), DAY);
    }

    long checked(OfficialFile file) {
        long load = sent(DAY, file);
        await(load, LoadState.CHECKED);
        return load;
    }

    long sent(LocalDate day, OfficialFile file) {
        return sent(day, file.bytes());
    }

    long sent(LocalDate day, byte[] file) {
        return service.upload(
                new UploadLoad("REGIONS", day.toString(), "법정동코드 전체자료.txt", admin()), new ByteArrayInputStream(file));
    }

    void apply(long load) {
        service.apply(load, admin());
        await(load, LoadState.APPLIED);
    }

    List<Change> changesOf(long load) {
        return findings.changes(load, Paging.FIRST).rows();
    }

    List<String> problems(long load) {
        return findings.problems(load, 5).stream()
                .map(group -> group.problems().get(0).reason().key())
                .toList();
    }

    String export(String path) {
        return read(web.get().uri(path).exchange());
    }

    static String read(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    Actor admin() {
        long id = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        return new Actor(id, Role.ADMIN);
    }

    void await(long load, LoadState expected) {
        Set<LoadState> running = Set.of(LoadState.CHECKING, LoadState.APPLYING);
        long deadline = System.nanoTime() + 40_000_000_000L;
        while (System.nanoTime() < deadline && (running.contains(state(load)))) pause();
        assertThat(state(load)).as("%s", findings.problems(load, 3)).isEqualTo(expected);
    }

    LoadState state(long load) {
        return loads.detail(load).row().state();
    }

    static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static RegionStep rename(String code, String name) {
        return new RegionStep.Rename(code, new RegionStep.Names(name, null, null));
    }
}
