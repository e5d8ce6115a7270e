package kr.sandan.demonstration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which fact files are in and which record each of their rows became. */
@Component
class LoadedFacts {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedFacts.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoadedFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Loads a file unless it is in: all of it or nothing. A second portal that starts at the same moment waits here for
     * the first and then finds the file in.
     */
    @Transactional
    public void once(String file, Runnable load) {
        int first = jdbc.sql("insert into demonstration_file (name, loaded_at) values (?, ?) on conflict do nothing")
                .params(file, Timestamp.from(clock.instant()))
                .update();
        if (first == 0) return;
        Instant begun = clock.instant();
        load.run();
        LOG.info(
                "demonstration: {} is in after {} ms",
                file,
                Duration.between(begun, clock.instant()).toMillis());
    }

    void remember(Kind kind, String key, long recordId) {
        jdbc.sql("insert into demonstration_record (kind, key, record_id) values (?, ?, ?)")
                .params(kind.name(), key, recordId)
                .update();
    }

    /** The record that a row became. */
    long recordOf(Kind kind, String key) {
        return jdbc.sql("select record_id from demonstration_record where kind = ? and key = ?")
                .params(kind.name(), key)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no " + kind + " has the key " + key));
    }

    /** All records of a kind, by their keys. */
    Map<String, Long> recordsOf(Kind kind) {
        Map<String, Long> records = new HashMap<>();
        jdbc.sql("select key, record_id from demonstration_record where kind = ?")
                .param(kind.name())
                .query(row -> {
                    records.put(row.getString("key"), row.getLong("record_id"));
                });
        return records;
    }

    /** What a key names. */
    enum Kind {
        /** A source document. */
        SOURCE,
        /** A complex or a part of one. */
        COMPLEX,
        /** A designated site. */
        DESIGNATION,
        /** A council. */
        COUNCIL
    }
}
