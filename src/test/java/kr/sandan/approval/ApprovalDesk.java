package kr.sandan.approval;

import java.time.LocalDate;
import java.util.function.Supplier;
import kr.sandan.account.ActingAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves sample records in the words of the domain, in the names of the demonstration accounts. */
@Component
class ApprovalDesk {

    static final String STAFF = "staff-chungcheong";
    static final String COLLEAGUE = "staff2-chungcheong";
    static final String CHIEF = "chief-chungcheong";
    static final String HEAD = "headoffice";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final SampleRecords records;
    private final ApprovalService service;
    private final ApprovalQueries queries;
    private final ActingAccount acting;
    private final JdbcClient jdbc;

    ApprovalDesk(
            SampleRecords records,
            ApprovalService service,
            ApprovalQueries queries,
            ActingAccount acting,
            JdbcClient jdbc) {
        this.records = records;
        this.service = service;
        this.queries = queries;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    long office(String code) {
        return jdbc.sql("select id from office where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    void as(String username, Runnable what) {
        acting.as(account(username), what);
    }

    <T> T as(String username, Supplier<T> what) {
        Object[] result = new Object[1];
        acting.as(account(username), () -> result[0] = what.get());
        @SuppressWarnings("unchecked")
        T given = (T) result[0];
        return given;
    }

    ApprovalSubject draft() {
        return draft("세미나 " + Long.toString(System.nanoTime(), 36), DAY);
    }

    ApprovalSubject draft(String title, LocalDate day) {
        ApprovalSubject subject = records.make(office("CHUNGCHEONG"), day, title);
        as(STAFF, () -> service.begin(subject));
        return subject;
    }

    ApprovalSubject submitted() {
        ApprovalSubject subject = draft();
        as(STAFF, () -> service.submit(SampleRecords.KIND, subject.recordId()));
        return subject;
    }

    ApprovalSubject approved() {
        ApprovalSubject subject = submitted();
        approve(CHIEF, subject);
        approve(HEAD, subject);
        return subject;
    }

    ApprovalSubject edit(String username, ApprovalSubject before, String title) {
        ApprovalSubject after = records.change(before, title);
        as(username, () -> service.edited(after));
        return after;
    }

    void approve(String username, ApprovalSubject subject) {
        ApprovalView view = view(subject);
        as(username, () -> service.approve(view.id(), view.seen()));
    }

    long id(ApprovalSubject subject) {
        return view(subject).id();
    }

    ApprovalView view(ApprovalSubject subject) {
        return view("admin", subject);
    }

    ApprovalView view(String username, ApprovalSubject subject) {
        return as(
                username, () -> queries.view(subject.kind(), subject.recordId()).orElseThrow());
    }

    ApprovalState state(ApprovalSubject subject) {
        return queries.state(subject.kind(), subject.recordId()).orElseThrow();
    }
}
