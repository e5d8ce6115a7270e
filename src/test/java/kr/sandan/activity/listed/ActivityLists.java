package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kr.sandan.account.Role;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadRow;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sends lists of activities through the common path of loads. */
@PortalTest
abstract class ActivityLists {

    static final String HEAD =
            Arrays.stream(ActivityColumn.values()).map(ActivityColumn::code).collect(Collectors.joining(",")) + "\r\n";

    @Autowired
    LoadService loading;

    @Autowired
    LoadQueries loads;

    @Autowired
    LoadFindingQueries findings;

    @Autowired
    CouncilService councils;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    CouncilPages pages;
    String name = "";
    long council;

    @BeforeEach
    void foundACouncil() {
        pages = new CouncilPages(mvc, jdbc);
        name = "적재 시험 " + Long.toString(System.nanoTime(), 36);
        council = new CouncilDeskFixture(councils, jdbc).found(name, "h-ochang", "2012-01-01");
    }

    /** A row of a seminar of the council; the cells named take the place of the usual ones. */
    String row(String title, String... cells) {
        List<String> row = Arrays.asList(
                name,
                "세미나",
                "2015-03-02",
                "14:00",
                "16:00",
                "회의실",
                title,
                "과제 한 건",
                "",
                "3",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        for (String cell : cells) {
            String[] said = cell.split("=", 2);
            row.set(ActivityColumn.valueOf(said[0]).ordinal(), said[1]);
        }
        return row.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",")) + "\r\n";
    }

    static byte[] list(String... rows) {
        return (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    Actor actor(String username, Role role) {
        return new Actor(
                jdbc.sql("select id from account where username = ?")
                        .param(username)
                        .query(Long.class)
                        .single(),
                role);
    }

    private Actor sender() {
        return actor("headoffice", Role.HEAD_OFFICE_STAFF);
    }

    long sent(byte[] file) {
        return loading.upload(new UploadLoad("ACTIVITIES", "", "활동.csv", sender()), new ByteArrayInputStream(file));
    }

    LoadRow checked(byte[] file) {
        long load = sent(file);
        await(load, LoadState.CHECKED);
        return loads.detail(load).row();
    }

    long applied(byte[] file) {
        long load = checked(file).id();
        loading.submit(load, sender());
        loading.approve(load, actor("admin", Role.ADMIN));
        await(load, LoadState.APPLIED);
        return load;
    }

    void revert(long load) {
        loading.revert(load, "잘못된 목록", actor("admin", Role.ADMIN));
        await(load, LoadState.REVERTED);
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

    /** The numbers of the activities of the council that somebody finds by title, the newest first. */
    List<String> found(String title, String username) throws IOException {
        return pages.page("/activities?council=" + council + "&q=" + title, username)
                .select("table[data-total] tbody a[href*='/activities/']")
                .eachAttr("href");
    }

    /** What the form would send of the same activity. */
    Map<String, String> formOf(String title, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "councilId",
                String.valueOf(council),
                "kind",
                "SEMINAR",
                "heldOn",
                "2015-03-02",
                "startsAt",
                "14:00",
                "endsAt",
                "16:00",
                "place",
                "회의실",
                "title",
                title,
                "outcome",
                "과제 한 건",
                "guests",
                "3",
                "submissionKey",
                "key-" + Long.toString(System.nanoTime(), 36)));
        fields.putAll(other);
        return fields;
    }
}
