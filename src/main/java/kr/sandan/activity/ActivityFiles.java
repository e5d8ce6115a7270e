package kr.sandan.activity;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.activity.ActivityFile.Removal;
import kr.sandan.file.DocumentType;
import kr.sandan.file.KeptFile;
import kr.sandan.file.KeptFiles;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.AccessLog;
import kr.sandan.privacy.PersonalAccess;
import kr.sandan.privacy.PersonalAccess.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of activities, as far as the acting account sees them: those of the version of the activity that it sees. */
@Service
@Transactional(readOnly = true)
public class ActivityFiles {

    private static final String SUBJECT = "ACTIVITY_FILE";

    /** What is a sheet of signatures now never was anything else: in no version is it shown to others. */
    private static final String FILES = """
            select f.id, case when f.part = 'SIGN_IN_SHEET' then f.part else coalesce((
                       select c.before from activity_file_part c
                        where c.activity_file_id = f.id and c.revision > :revision order by c.id limit 1), f.part) end as part,
                   f.name, k.id as kept, k.type, k.size, k.sha256, p.file_id is not null as picture,
                   w.display_name as attached_by, f.attached_at, r.display_name as removed_by, f.removed_at, f.removed_reason
              from activity_file f
              join kept_file k on k.id = f.file_id
              left join kept_picture p on p.file_id = f.file_id
              join account w on w.id = f.attached_by
              left join account r on r.id = f.removed_by
             where f.activity_id = :activity
            """;

    private final JdbcClient jdbc;
    private final ActivityPages activities;
    private final ActivityDesk desk;
    private final KeptFiles kept;
    private final AccessLog log;

    ActivityFiles(JdbcClient jdbc, ActivityPages activities, ActivityDesk desk, KeptFiles kept, AccessLog log) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.desk = desk;
        this.kept = kept;
        this.log = log;
    }

    /** Those of the version that is shown; sheets of signatures for the own headquarters only. */
    public List<ActivityFile> of(ActivityDetail activity) {
        boolean mine = desk.isMine(activity.row().id());
        return jdbc
                .sql(FILES + """
                          and f.revision <= :revision and (f.removed_revision is null or f.removed_revision > :revision)
                        order by f.id
                        """)
                .param("activity", activity.row().id())
                .param("revision", activity.revision())
                .query((row, number) -> file(row))
                .list()
                .stream()
                .filter(file -> mine || !file.part().isPersonal())
                .toList();
    }

    /** Those that were taken away, for the own headquarters. */
    public List<ActivityFile> removed(ActivityDetail activity) {
        if (!desk.isMine(activity.row().id())) return List.of();
        return jdbc.sql(FILES + " and f.removed_at is not null order by f.removed_at, f.id")
                .param("activity", activity.row().id())
                .param("revision", activity.revision())
                .query((row, number) -> file(row))
                .list();
    }

    /**
     * One file of an activity.
     *
     * @throws NotFound where the acting account does not see the activity or the file
     */
    public ActivityFile find(long activity, long file) {
        ActivityDetail seen = activities.find(activity).orElseThrow(() -> new NotFound("activity", activity));
        return of(seen).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(() -> new NotFound("activity file", file));
    }

    /** As {@link #find}, of a sheet of signatures only. */
    public ActivityFile sheet(long activity, long file) {
        ActivityFile found = find(activity, file);
        if (!found.part().isPersonal()) throw new NotFound("sheet of signatures", file);
        return found;
    }

    /** The small copy of a photograph, as JPEG. */
    public byte[] small(long activity, long file) {
        ActivityFile found = find(activity, file);
        if (!found.isShown()) throw new NotFound("picture", file);
        return kept.small(found.file().id());
    }

    public void copy(ActivityFile file, OutputStream out) {
        kept.copy(file.file().id(), out);
    }

    /**
     * Writes down why a sheet of signatures is taken out, with the number of those who came.
     *
     * @throws RuleBroken on the field {@code reason} where none is stated
     */
    @Transactional
    public ActivityFile taken(long activity, long file, @Nullable String reason) {
        ActivityFile found = sheet(activity, file);
        int came = activities
                .find(activity)
                .map(seen -> seen.row().attendees())
                .orElseThrow(() -> new NotFound("activity", activity));
        log.record(new PersonalAccess(
                Action.EXPORT, SUBJECT, found.id(), Math.max(1, came), reason == null ? "" : reason));
        return found;
    }

    private static ActivityFile file(ResultSet row) throws SQLException {
        String reason = row.getString("removed_reason");
        return new ActivityFile(
                row.getLong("id"),
                Part.valueOf(row.getString("part")),
                row.getString("name"),
                new KeptFile(
                        row.getLong("kept"),
                        row.getString("name"),
                        DocumentType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256")),
                row.getBoolean("picture"),
                row.getString("attached_by"),
                seoul(row, "attached_at"),
                reason == null ? null : new Removal(row.getString("removed_by"), seoul(row, "removed_at"), reason));
    }

    private static LocalDateTime seoul(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(AsOf.ZONE)
                .toLocalDateTime();
    }
}
