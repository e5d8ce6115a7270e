package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the real workbook takes, and how much of the heap. */
@Tag("proof")
class SurveyPaceTest extends SurveyLoads {

    private static final String FILE = "kicox/kicox_status_2023q4.xlsx";

    @Test
    void theRealWorkbookIsCheckedInThreeSecondsAndAppliedInTwo() {
        Path file = Samples.file(FILE);
        timeCheck(file, load("2023-Q4"));
        FakeLoad load = load("2023-Q4");
        FakeLoad asked = load("2023-Q4");
        timeCheck(file, asked);
        asked.questions.stream().map(Question::subject).forEach(subject -> load.decisions.put(subject, "NEW"));
        System.gc();
        long before = used();
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        Duration check = timeCheck(file, load);
        long growth = heaps().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                - before;
        long started = System.nanoTime();
        kind.apply(load);
        Duration apply = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf(
                "survey workbook: dry run %d ms, apply %d ms, heap growth %d MB%n",
                check.toMillis(), apply.toMillis(), growth >> 20);
        assertThat(check).isLessThan(Duration.ofSeconds(3));
        assertThat(apply).isLessThan(Duration.ofSeconds(2));
        assertThat(growth).isLessThan(200L << 20);
    }

    private Duration timeCheck(Path path, FakeLoad load) {
        long started = System.nanoTime();
        try (SheetFile file = SheetFile.open(path)) {
            kind.check(load, file);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** What outlives a young collection; the rest is garbage that waits for one, however large the heap is. */
    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> !pool.getName().contains("Eden"))
                .toList();
    }

    private static long used() {
        return heaps().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
