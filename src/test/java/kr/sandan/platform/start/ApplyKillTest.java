package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.complex.survey.SurveyWorkbook;
import kr.sandan.testing.FormClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal killed while it applies a load of 1,300 complexes, started again, and left to finish. */
@Tag("proof")
class ApplyKillTest {

    private static final long SEED = 20091216;
    private static final int KILLS = 6;
    private static final int ROWS = 1300;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final String FIGURES = "select count(*) from complex_statistic where load_id = ";
    private static final String DOUBLED =
            "select count(*) from (select from complex_statistic where superseded_at is null"
                    + " group by complex_id, province_code, quarter, measure having count(*) > 1) twice";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int applied;
    private int untouched;
    private long whole;

    @Test
    void nothingIsHalfDoneAndNothingDoubled() throws Exception {
        PortalProcess portal = PortalProcess.over(folder, Map.of()).ready();
        try {
            for (int kill = 0; kill < KILLS; kill++) portal = killWhileApplying(portal, kill);
            assertThat(ask(portal, DOUBLED)).isZero();
        } finally {
            portal.close();
        }
        assertThat(untouched).as("kills that were in time").isPositive();
        Files.writeString(Path.of("docs", "proof-apply.md"), """
                # Killed while a load is applied

                Written by `mvn verify -Pproof` (`ApplyKillTest`, seed %d): a workbook of %,d complexes is loaded, the portal
                is ended by `kill -9` within six seconds after the button was pressed, and started again by the same
                command. Every load was then applied as a whole, without anybody's doing.

                | kills | whole at the start after it | nothing written yet | half written | figures doubled |
                |---:|---:|---:|---:|---:|
                | %d | %d | %d | 0 | 0 |
                """.formatted(SEED, ROWS, KILLS, applied, untouched));
    }

    private PortalProcess killWhileApplying(PortalProcess portal, int kill) throws Exception {
        FormClient admin = new FormClient(port(portal), "admin");
        byte[] file = Files.readAllBytes(workbook(kill).file());
        HttpResponse<String> sent = admin.upload(file.length, () -> new ByteArrayInputStream(file));
        assertThat(sent.statusCode()).isEqualTo(303);
        String path = sent.headers().firstValue("Location").orElseThrow();
        awaitState(admin, path, Set.of("CHECKED"));
        admin.post(path, path + "/apply", "");
        Thread.sleep(random.nextInt(6000));
        portal.kill();
        PortalProcess again = PortalProcess.over(folder, Map.of()).ready();
        String load = path.substring(path.lastIndexOf('/') + 1);
        long found = ask(again, FIGURES + load);
        awaitState(new FormClient(port(again), "admin"), path, Set.of("APPLIED"));
        long written = ask(again, FIGURES + load);
        if (whole == 0) whole = written;
        assertThat(written).as("figures of load %s", load).isEqualTo(whole).isPositive();
        assertThat(found).as("figures found after the kill").isIn(0L, whole);
        if (found == 0) untouched++;
        else applied++;
        return again;
    }

    private static SurveyWorkbook workbook(int kill) {
        SurveyWorkbook workbook = SurveyWorkbook.of2023();
        for (int row = 0; row < ROWS; row++) {
            workbook.complex("일반", "경북", "영천시", "갑을병정무기".charAt(kill) + "시험" + row);
        }
        return workbook;
    }

    private static void awaitState(FormClient admin, String path, Set<String> wanted) throws Exception {
        long giveUp = System.nanoTime() + 180_000_000_000L;
        String state = "";
        while (!wanted.contains(state)) {
            assertThat(System.nanoTime()).as("state %s of %s", state, path).isLessThan(giveUp);
            Thread.sleep(300);
            state = admin.page(path).select("[data-state]").attr("data-state");
            assertThat(state).isNotIn("REVIEW", "REFUSED", "FAILED", "CANCELLED");
        }
    }

    private static int port(PortalProcess portal) throws Exception {
        Matcher address = ADDRESS.matcher(portal.printed());
        assertThat(address.find()).as(portal.printed()).isTrue();
        return Integer.parseInt(address.group(1));
    }

    private static long ask(PortalProcess portal, String query) throws Exception {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
