package kr.sandan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sandan.account.Role;
import kr.sandan.platform.sheet.SampleFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends files and waits for what becomes of them. */
@Component
class LoadDriver {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final LoadService service;
    private final LoadBasis basis;
    private final JdbcClient client;

    LoadDriver(LoadService service, LoadBasis basis, JdbcClient client) {
        this.service = service;
        this.basis = basis;
        this.client = client;
    }

    /** A name no other test uses. */
    static String fresh(String name) {
        return name + "-" + NEXT.incrementAndGet() + "-"
                + ProcessHandle.current().pid();
    }

    Actor admin() {
        return actor("admin", Role.ADMIN);
    }

    Actor secondAdmin() {
        return actor("admin2", Role.ADMIN);
    }

    Actor actor(String username, Role role) {
        long id = client.sql("select id from account where username = ?")
                .params(username)
                .query(Long.class)
                .single();
        return new Actor(id, role);
    }

    static byte[] csv(String... lines) {
        return ("이름,값\r\n" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(Object[]... rows) {
        Object[][] whole = new Object[rows.length + 1][];
        whole[0] = new Object[] {"이름", "값"};
        System.arraycopy(rows, 0, whole, 1, rows.length);
        return SampleFiles.table("표", whole);
    }

    long upload(byte[] content) {
        return upload("SAMPLE", "file.csv", content);
    }

    long upload(String kind, String fileName, byte[] content) {
        return service.upload(new UploadLoad(kind, "2023", fileName, admin()), new ByteArrayInputStream(content));
    }

    /** Uploads, applies and waits until it is in force. */
    long applied(byte[] content) {
        long id = upload(content);
        await(id, LoadState.CHECKED);
        service.apply(id, admin());
        await(id, LoadState.APPLIED);
        return id;
    }

    LoadState state(long id) {
        return basis.state(id);
    }

    /** Waits until the portal is done with the load, and tells what became of it. */
    LoadState settled(long id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (state(id).isRunning() && System.nanoTime() < deadline) pause();
        return state(id);
    }

    /** Waits until the portal is done with the load, and wants it in that state. */
    void await(long id, LoadState expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        Set<LoadState> running = Set.of(LoadState.CHECKING, LoadState.APPLYING);
        while (running.contains(state(id)) && state(id) != expected && System.nanoTime() < deadline) pause();
        assertThat(state(id)).isEqualTo(expected);
    }

    static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
