package kr.sandan.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.account.Role;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of record with a title and a place, so that approval can be walked whole. It keeps the version that is in force
 * beside the one that is written; a title of nothing but a question mark cannot be handed in.
 */
class SampleRecords implements ApprovalKind {

    static final String KIND = "SAMPLE";

    final List<String> told = new ArrayList<>();
    private final JdbcClient jdbc;

    SampleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table sample_record (id bigint generated always as identity, office_id bigint, day date)")
                .update();
        jdbc.sql(
                        "create table sample_record_version (id bigint, version int, title text, place text, in_force boolean)")
                .update();
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String titleKey() {
        return "approval.title";
    }

    @Override
    public List<ChainStep> firstChain() {
        return List.of(
                new ChainStep(Level.HEADQUARTERS, Role.APPROVER),
                new ChainStep(Level.HEAD_OFFICE, Role.HEAD_OFFICE_STAFF));
    }

    ApprovalSubject make(long office, LocalDate day, String title) {
        long id = jdbc.sql("insert into sample_record (office_id, day) values (?, ?) returning id")
                .params(office, day)
                .query(Long.class)
                .single();
        ApprovalSubject subject = new ApprovalSubject(KIND, id, office, day, 1);
        write(subject, title);
        return subject;
    }

    /** The next version of a record, as an edit by hand writes it. */
    ApprovalSubject change(ApprovalSubject before, String title) {
        int next = jdbc.sql("select max(version) + 1 from sample_record_version where id = ?")
                .param(before.recordId())
                .query(Integer.class)
                .single();
        ApprovalSubject subject = new ApprovalSubject(KIND, before.recordId(), before.officeId(), before.day(), next);
        write(subject, title);
        return subject;
    }

    private void write(ApprovalSubject subject, String title) {
        jdbc.sql("insert into sample_record_version values (?, ?, ?, '회의실', false)")
                .params(subject.recordId(), subject.version(), title)
                .update();
    }

    String title(long record, int version) {
        return jdbc.sql("select title from sample_record_version where id = ? and version = ?")
                .params(record, version)
                .query(String.class)
                .single();
    }

    @Override
    public Map<Long, RecordLabel> labels(Collection<Long> records, Locale locale) {
        Map<Long, RecordLabel> labels = new HashMap<>();
        jdbc.sql(
                        "select distinct on (id) id, title from sample_record_version where id in (:ids) order by id, version desc")
                .param("ids", records)
                .query((row, number) -> labels.put(
                        row.getLong(1), new RecordLabel(row.getString(2), "/help/frame", "/help/frame", true)))
                .list();
        return labels;
    }

    @Override
    public List<RecordField> fields(long record, int version, Locale locale) {
        return jdbc.sql("select title, place from sample_record_version where id = ? and version = ?")
                .params(record, version)
                .query((row, number) -> List.of(
                        new RecordField("title", "이름", row.getString(1)),
                        new RecordField("place", "장소", row.getString(2))))
                .single();
    }

    @Override
    public void submitted(ApprovalMoved move) {
        if (title(move.recordId(), move.version()).equals("?")) throw new RuleBroken("title", "approval.refused.state");
        told.add("submitted " + move.recordId());
    }

    @Override
    public void returned(ApprovalMoved move) {
        told.add("returned " + move.recordId());
    }

    @Override
    public void approved(ApprovalMoved move) {
        jdbc.sql("update sample_record_version set in_force = version = ? where id = ?")
                .params(move.version(), move.recordId())
                .update();
        told.add("approved " + move.recordId());
    }

    @Override
    public void withdrawn(ApprovalMoved move) {
        told.add("withdrawn " + move.recordId());
    }

    @Override
    public void reopened(ApprovalMoved move) {
        told.add("reopened " + move.recordId());
    }

    @Override
    public Map<Long, LocalDate> deadlines(Collection<Long> records) {
        Map<Long, LocalDate> deadlines = new HashMap<>();
        jdbc.sql("select id, day from sample_record where id in (:ids)")
                .param("ids", records)
                .query((row, number) -> deadlines.put(
                        row.getLong(1), row.getObject(2, LocalDate.class).plusDays(14)))
                .list();
        return deadlines;
    }
}
