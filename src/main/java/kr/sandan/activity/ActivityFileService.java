package kr.sandan.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.approval.ApprovalService;
import kr.sandan.file.CheckedFile;
import kr.sandan.file.KeptFiles;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Every change of the files of activities of the own headquarters, one file at a time. */
@Service
@Transactional
public class ActivityFileService {

    /** The most files that an activity has. */
    public static final int MOST = 50;

    /** How large they may be together. */
    public static final DataSize MOST_TOGETHER = DataSize.ofMegabytes(300);

    private static final int LONGEST_REASON = 500;

    private final Activities activities;
    private final ActivityDesk desk;
    private final ApprovalService approvals;
    private final CouncilOffice offices;
    private final ActivityRows rows;
    private final FileParts parts;
    private final KeptFiles kept;
    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    ActivityFileService(
            Activities activities,
            ActivityDesk desk,
            ApprovalService approvals,
            CouncilOffice offices,
            ActivityRows rows,
            FileParts parts,
            KeptFiles kept,
            JdbcClient jdbc,
            CurrentAccount account,
            Clock clock) {
        this.activities = activities;
        this.desk = desk;
        this.approvals = approvals;
        this.offices = offices;
        this.rows = rows;
        this.parts = parts;
        this.kept = kept;
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param name under which it is there
     * @param already whether it was there before: sent twice, it is kept once
     */
    public record Attached(String name, boolean already) {}

    /**
     * Attaches a file.
     *
     * @throws NotFound where the activity is another headquarters'
     * @throws RuleBroken where the activity is under approval, approved, cancelled or in a closed month, or has as many
     *     files as it may
     */
    public Attached attach(long activityId, Part part, CheckedFile file) {
        Activity activity = hold(activityId);
        Optional<String> twin = twin(activityId, part, file.sentSha256());
        if (twin.isPresent()) return new Attached(twin.get(), true);
        requireRoom(activityId, file.content().size());
        begin(activity);
        String name = free(file.name(), names(activityId));
        jdbc.sql("""
                        insert into activity_file (activity_id, file_id, part, name, sent_sha256, revision, attached_by, attached_at)
                        values (:activity, :file, :part, :name, :sent, :revision, :by, :at)
                        """)
                .param("activity", activityId)
                .param("file", kept.keep(file, account.require()))
                .param("part", part.name())
                .param("name", name)
                .param("sent", file.sentSha256())
                .param("revision", activity.revision())
                .param("by", account.require())
                .param("at", now())
                .update();
        return new Attached(name, false);
    }

    /**
     * Takes a file away: it is kept, and shown no more.
     *
     * @throws RuleBroken on the field {@code reason} where none is stated
     */
    public void remove(long activityId, long fileId, @Nullable String reason) {
        Activity activity = hold(activityId);
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "activity.file.reason");
        if (reason.strip().length() > LONGEST_REASON)
            throw new RuleBroken("reason", "activity.text.long", LONGEST_REASON);
        begin(activity);
        int removed = jdbc.sql("""
                        update activity_file set removed_revision = :revision, removed_by = :by, removed_at = :at,
                               removed_reason = :reason
                         where activity_id = :activity and id = :file and removed_at is null
                        """)
                .param("revision", activity.revision())
                .param("by", account.require())
                .param("at", now())
                .param("reason", reason.strip())
                .param("activity", activityId)
                .param("file", fileId)
                .update();
        if (removed == 0) throw new NotFound("activity file", fileId);
    }

    /**
     * Says of a file that it shows something else.
     *
     * @return whether it was taken for something else before
     * @throws RuleBroken where the same file is there as that already, the reason is too long, or as at
     *     {@link #attach attaching}
     */
    public boolean show(long activityId, long fileId, Part part, @Nullable String reason) {
        Activity activity = hold(activityId);
        ReviseActivity.requireReason(reason);
        FileParts.Sent file = parts.sent(activityId, fileId);
        if (file.part() == part) return false;
        if (twin(activityId, part, file.sha256()).isPresent())
            throw new RuleBroken("part", "activity.file.part.twin", file.name());
        begin(activity);
        parts.change(fileId, activity.revision(), file.part(), part, reason);
        return true;
    }

    /** The activity, while nobody else attaches anything to it. */
    private Activity hold(long id) {
        desk.requireMine(id);
        jdbc.sql("select id from activity where id = ? for no key update")
                .param(id)
                .query(Long.class)
                .single();
        return activities.findById(id).orElseThrow(() -> new NotFound("activity", id));
    }

    /** As every change of an activity; what was approved stays as it was approved. */
    private void begin(Activity activity) {
        boolean approved = jdbc.sql("""
                        select count(*) from approval
                         where kind = :kind and record_id = :id and approved_version = :revision
                        """)
                        .param("kind", ActivityApproval.KIND)
                        .param("id", activity.id())
                        .param("revision", activity.revision())
                        .query(Integer.class)
                        .single()
                > 0;
        activity.mendFiles(approved);
        activities.flush();
        approvals.edited(activity.subject(offices.stays(activity.councilId(), rows.office(activity.id()))));
    }

    private Optional<String> twin(long activity, Part part, String sent) {
        return jdbc.sql("""
                        select name from activity_file
                         where activity_id = :activity and part = :part and sent_sha256 = :sent and removed_at is null
                        """)
                .param("activity", activity)
                .param("part", part.name())
                .param("sent", sent)
                .query(String.class)
                .optional();
    }

    private void requireRoom(long activity, long size) {
        record Taken(int files, long bytes) {}
        Taken taken = jdbc.sql("""
                        select count(*) as files, coalesce(sum(k.size), 0) as bytes
                          from activity_file f join kept_file k on k.id = f.file_id
                         where f.activity_id = ? and f.removed_at is null
                        """)
                .param(activity)
                .query((row, number) -> new Taken(row.getInt("files"), row.getLong("bytes")))
                .single();
        if (taken.files() >= MOST) throw new RuleBroken("file", "activity.file.most", MOST);
        if (taken.bytes() + size > MOST_TOGETHER.toBytes())
            throw new RuleBroken("file", "activity.file.most-together", MOST_TOGETHER.toMegabytes());
    }

    private Set<String> names(long activity) {
        Set<String> names = new HashSet<>();
        jdbc.sql("select name from activity_file where activity_id = ?")
                .param(activity)
                .query(row -> {
                    names.add(row.getString("name"));
                });
        return names;
    }

    /** The name, or where another file has it the same with a number before its ending. */
    private static String free(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        String free = name;
        for (int number = 2; taken.contains(free); number++)
            free = stem + " (" + number + ")" + name.substring(stem.length());
        return free;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
