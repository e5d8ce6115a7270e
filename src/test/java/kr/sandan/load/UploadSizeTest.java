package kr.sandan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file far larger than any load, sent over a real port as a browser sends it. */
@PortalTest
class UploadSizeTest {

    private static final long MEGABYTE = 1L << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isRefusedWithOneSentenceAndNothingIsStored() throws Exception {
        assertRefused(40);
    }

    @Test
    @Tag("proof")
    void isRefusedWithBoundedMemoryHoweverLargeItIs() throws Exception {
        int size = 300;
        System.gc();
        long before =
                heaps().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long started = System.nanoTime();
        assertRefused(size);
        double seconds = (System.nanoTime() - started) / 1e9;
        long growth = heaps().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                - before;
        assertThat(growth).isLessThan(64 * MEGABYTE);
        Files.writeString(
                Path.of("docs", "proof-upload.md"), """
                # A file that is far too large

                Written by `mvn verify -Pproof` (`UploadSizeTest`): sent to `/loads` over a real port, answered with 413 and
                the page that says so; nothing is stored.

                | size | answered after | growth of the heap beyond young garbage |
                |---:|---:|---:|
                | %d MB | %.1f s | %d MB |
                """.formatted(size, seconds, Math.max(0, growth / MEGABYTE)));
    }

    private void assertRefused(int megabytes) throws Exception {
        int before = loads();
        long size = megabytes * MEGABYTE;
        HttpResponse<String> answer = new FormClient(port, "admin").upload(size, () -> new Nothing(size));
        assertThat(answer.statusCode()).isEqualTo(413);
        Element page = Jsoup.parse(answer.body()).expectFirst("main");
        assertThat(page.select("a").eachAttr("href")).contains("/loads/new");
        assertThat(page.text()).contains("파일이 너무 큽니다", "저장된 것은 없습니다", "30MB까지 올릴 수 있으니 나누거나 줄인 뒤");
        assertThat(loads()).isEqualTo(before);
    }

    private int loads() {
        return jdbc.sql("select count(*) from load").query(Integer.class).single();
    }

    /** What outlives a young collection. */
    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> !pool.getName().contains("Eden"))
                .toList();
    }

    /** So many bytes, made while they are read. */
    private static final class Nothing extends InputStream {

        private long left;

        Nothing(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) return -1;
            int given = (int) Math.min(length, left);
            left -= given;
            return given;
        }
    }
}
