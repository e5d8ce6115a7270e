package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Tasks in the one search. */
class TaskSearchTest extends TaskForms {

    private final String topic = "도금불량" + Long.toString(System.nanoTime(), 36);

    private Document found(String words, String username) throws IOException {
        return pages.page("/search?q=" + words, username);
    }

    private boolean isFound(String words, String username) throws IOException {
        return !found(words, username)
                .select("a[href^=/tasks/]:contains(" + words + ")")
                .isEmpty();
    }

    /** The rows follow within a second of the commit. */
    private void awaitFound(String words) throws IOException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline && !isFound(words, STAFF)) LockSupport.parkNanos(20_000_000);
        assertThat(isFound(words, STAFF)).isTrue();
    }

    @Test
    void isFoundByThoseWhoSeeItInTheListAndByNobodyElse() throws IOException {
        Map<String, String> fields = typed(topic, Registry.name("찾는기업"));
        recorded(fields);
        awaitFound(topic);
        assertThat(found(topic, STAFF).select(".search-group").text()).contains(fields.get("firm"));
        for (String reader : new String[] {"headoffice", "admin", "officer", "chief-chungcheong"})
            assertThat(isFound(topic, reader)).as(reader).isTrue();
        for (String reader : new String[] {"staff-sudogwon", "chief-sudogwon", "viewer", "reviewer"})
            assertThat(found(topic, reader).select("main .search-group").text())
                    .as(reader)
                    .isEmpty();
    }

    @Test
    void isNotNamedByTheSourceOfItsFirm() throws IOException {
        Map<String, String> fields = typed(topic, Registry.name("출처기업"));
        recorded(fields);
        assertThat(pages.page("/sources?q=" + fields.get("firm"), "viewer")
                        .select("main tbody")
                        .text())
                .contains(fields.get("firm"))
                .doesNotContain(topic);
    }

    @Test
    void isFoundByItsNewTopicOnceThatChanged() throws IOException {
        Map<String, String> fields = typed(topic, Registry.name("고친기업"));
        String task = recorded(fields);
        awaitFound(topic);
        String later = "도장불량" + Long.toString(System.nanoTime(), 36);
        fields.put("topic", later);
        fields.put("version", "0");
        fields.remove("firmChoice");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        assertThat(pages.post(task + "/edit", STAFF, fields)).hasStatus(303);
        awaitFound(later);
        assertThat(isFound(topic, STAFF)).isFalse();
    }

    @Test
    void isFoundNoMoreOnceItsEntryIsWithdrawn() throws IOException {
        String task = recorded(typed(topic, Registry.name("철회기업")));
        awaitFound(topic);
        assertThat(pages.post(task + "/withdraw", STAFF, Map.of("version", "0", "reason", "두 번 등록함")))
                .hasStatus(303);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline && isFound(topic, STAFF)) LockSupport.parkNanos(20_000_000);
        assertThat(isFound(topic, STAFF)).isFalse();
    }
}
