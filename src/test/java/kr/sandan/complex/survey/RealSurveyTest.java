package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kr.sandan.account.Role;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadKind.ControlFigure;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.Samples;
import kr.sandan.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The real workbook of the fourth quarter of 2023, sent, decided, applied, sent again and taken back. */
@PortalTest
@Import(SettableClock.class)
class RealSurveyTest {

    /** Rows of the workbook that the demonstration holds. */
    private static final int DEMONSTRATION_ROWS = 149;

    private static final String COMPLEXES = "/complexes.csv?asOf=2023-12-31&sample=false";

    @Autowired
    private LoadService service;

    @Autowired
    private SurveyLoadKind kind;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SettableClock.Hands clock;

    @Test
    void goesInAsAWholeChangesNothingTheSecondTimeAndComesOutAgain() throws Exception {
        String before = export(COMPLEXES);
        clock.putForward(1);
        long load = checked();
        decideAsNew(load);
        assertWhatWasFound(load);
        service.apply(load, admin());
        await(load, LoadState.APPLIED);
        assertRegistry();
        String known = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        String applied = export(COMPLEXES + "&knownAt=" + known);

        clock.putForward(1);
        assertNothingToDoTheSecondTime();

        service.revert(load, "시험으로 되돌림", admin());
        assertThat(state(load)).isEqualTo(LoadState.REVERTED);
        assertThat(export(COMPLEXES)).as("as if it had never come").isEqualTo(before);
        assertThat(export(COMPLEXES + "&knownAt=" + known))
                .as("what was known then")
                .isEqualTo(applied);
    }

    /** Checks the file, and leaves it waiting for the two rows of 대산3. */
    private long checked() throws IOException {
        long load = upload();
        await(load, LoadState.REVIEW);
        assertThat(jdbc.sql("select subject from load_review where load_id = ? order by 1")
                        .params(load)
                        .query(String.class)
                        .list())
                .containsExactly("일반/충남/서산시/대산3/539", "일반/충남/서산시/대산3/778");
        return load;
    }

    private void decideAsNew(long load) {
        service.decide(load, Map.of("일반/충남/서산시/대산3/539", "NEW", "일반/충남/서산시/대산3/778", "NEW"), admin());
        await(load, LoadState.CHECKED);
    }

    private void assertWhatWasFound(long load) {
        assertThat(numbers("select added, changed, unchanged, gone from load where id = ?", load))
                .containsExactly(1390 - DEMONSTRATION_ROWS, 0, DEMONSTRATION_ROWS, 0);
        assertThat(numbers("select count(*) from load_problem where load_id = ? and reason_key like '%withheld'", load))
                .containsExactly(641);
        assertThat(numbers("select count(*) from load_problem where load_id = ? and grade <> 'NOTICE'", load))
                .containsExactly(0);
        List<ControlFigure> controls = kind.controls(load);
        assertThat(controls).hasSize(63 * 12);
        assertThat(controls)
                .filteredOn(control -> control.withheldCells() == 0)
                .allMatch(control -> control.difference().signum() == 0);
        assertThat(controls)
                .filteredOn(control -> control.withheldCells() > 0)
                .allMatch(control -> control.difference().signum() <= 0)
                .isNotEmpty();
    }

    private void assertRegistry() {
        Map<String, Long> byType = jdbc.sql("""
                        select v.type, count(*) from complex c join complex_version v on v.complex_id = c.id
                        where c.parent_id is null and v.superseded_at is null and v.valid @> date '2023-12-31'
                          and not c.sample
                        group by v.type""").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> row.get("type").toString(), row -> (Long) row.get("count")));
        assertThat(byType)
                .containsEntry("NATIONAL", 50L)
                .containsEntry("GENERAL", 731L)
                .containsEntry("URBAN_HIGH_TECH", 44L)
                .containsEntry("AGRO_INDUSTRIAL", 481L);
        assertThat(lines(export(COMPLEXES))).isEqualTo(1306);
        assertThat(jdbc.sql("""
                        select sum(value) from complex_statistic s join complex c on c.id = s.complex_id
                        where measure = 'EMPLOYMENT' and superseded_at is null and c.parent_id is null""").query(BigDecimal.class).single()).isEqualByComparingTo("2196892");
        assertThat(numbers("""
                        select count(*) from (select complex_id from complex_place where superseded_at is null
                        group by complex_id having count(distinct province_code) > 1) two
                        join complex c on c.id = two.complex_id where c.parent_id is null and ? > 0""", 1)).containsExactly(4);
    }

    private void assertNothingToDoTheSecondTime() throws IOException {
        long again = upload();
        await(again, LoadState.CHECKED);
        assertThat(numbers("select added, changed, unchanged, gone from load where id = ?", again))
                .containsExactly(0, 0, 1390, 0);
        service.apply(again, admin());
        await(again, LoadState.APPLIED);
        assertThat(numbers("select count(*) from complex_statistic where load_id = ?", again))
                .containsExactly(0);
    }

    private String export(String address) {
        var answer = web.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int lines(String csv) {
        return (int) csv.lines().count() - 1;
    }

    private long upload() throws IOException {
        Path file = Samples.file("kicox/kicox_status_2023q4.xlsx");
        return service.upload(
                new UploadLoad("STATISTICS", "2023-Q4", file.getFileName().toString(), admin()),
                new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private Actor admin() {
        long id = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        return new Actor(id, Role.ADMIN);
    }

    private LoadState state(long load) {
        return LoadState.valueOf(jdbc.sql("select state from load where id = ?")
                .params(load)
                .query(String.class)
                .single());
    }

    private void await(long load, LoadState expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (state(load).isRunning() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(state(load)).isEqualTo(expected);
    }

    private List<Integer> numbers(String sql, long load) {
        return jdbc.sql(sql).params(load).query().singleRow().values().stream()
                .map(value -> ((Number) value).intValue())
                .toList();
    }
}
