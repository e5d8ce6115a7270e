package kr.sandan.activity;

import java.sql.Timestamp;
import java.time.Clock;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What files are taken for, and what they were taken for before. */
@Component
class FileParts {

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    FileParts(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /** A file as it was sent. */
    record Sent(Part part, String name, String sha256) {}

    /** @throws NotFound where it is not there, or was taken away */
    Sent sent(long activity, long file) {
        return jdbc.sql("""
                        select part, name, sent_sha256 from activity_file
                         where activity_id = :activity and id = :file and removed_at is null
                        """)
                .param("activity", activity)
                .param("file", file)
                .query((row, number) -> new Sent(Part.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFound("activity file", file));
    }

    /** @param revision of the activity from which on the file is taken for something else */
    void change(long file, int revision, Part before, Part after, @Nullable String reason) {
        jdbc.sql("update activity_file set part = :part where id = :file")
                .param("part", after.name())
                .param("file", file)
                .update();
        jdbc.sql("""
                        insert into activity_file_part (activity_file_id, revision, before, after, reason, changed_by, changed_at)
                        values (:file, :revision, :before, :after, :reason, :by, :at)
                        """)
                .param("file", file)
                .param("revision", revision)
                .param("before", before.name())
                .param("after", after.name())
                .param("reason", reason == null || reason.isBlank() ? null : reason.strip())
                .param("by", account.require())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
