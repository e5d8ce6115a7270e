package kr.sandan.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.ActivityService;
import kr.sandan.activity.RecordActivity;
import kr.sandan.activity.Repeats;
import kr.sandan.approval.AppointDeputy;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.DeputyService;
import kr.sandan.approval.LockPeriod;
import kr.sandan.approval.LockService;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.organisation.People;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.DemonstrationClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the queues of approvals and of the access log show on the first day: an activity at a headquarters where nobody may
 * decide, a month that is closed, a chief who will be away, contacts that were looked at.
 */
@Component
@Profile("demonstration")
class SampleQueues {

    private static final int STUCK_SINCE = 6;
    private static final int CLOSED_DAY = 320;
    private static final int CLOSED_SINCE = 285;

    /** Whose contact was looked at how many days ago. */
    private static final Map<Integer, String> LOOKS = Map.of(41, "headoffice", 38, "chief-chungcheong", 2, "admin");

    private final ActivityService activities;
    private final ApprovalService approvals;
    private final LockService locks;
    private final DeputyService deputies;
    private final People people;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DemonstrationClock past;

    SampleQueues(
            ActivityService activities,
            ApprovalService approvals,
            LockService locks,
            DeputyService deputies,
            People people,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock,
            DemonstrationClock past) {
        this.activities = activities;
        this.approvals = approvals;
        this.locks = locks;
        this.deputies = deputies;
        this.people = people;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
        this.past = past;
    }

    void fill() {
        LocalDate today = AsOf.today(clock).valid();
        as("headoffice", () -> past.daysAgo(STUCK_SINCE, () -> handInWhereNobodyDecides(today)));
        as("headoffice", () -> past.daysAgo(CLOSED_SINCE, () -> closeMonth(today)));
        as("chief-sudogwon", () -> appointDeputy(today));
        LOOKS.forEach((days, account) -> as(account, () -> past.daysAgo(days, this::look)));
    }

    /** The headquarters of the hub 창원 has no account in the demonstration. */
    private void handInWhereNobodyDecides(LocalDate today) {
        ActivityFacts facts = new ActivityFacts(
                loaded.recordOf(Kind.COUNCIL, "c-changwon-6"),
                List.of(),
                "SEMINAR",
                today.minusDays(STUCK_SINCE + 1),
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "화상회의",
                "본사 주관 수출 상담 설명회",
                "상담을 원하는 기업 두 곳을 확인함",
                ActivityFacts.Notes.NONE,
                8,
                ActivityCosts.NONE);
        long id = activities.record(new RecordActivity(
                facts, List.of(), Repeats.ONCE, "견본 자료", true, UUID.randomUUID().toString()));
        approvals.submit("ACTIVITY", id);
    }

    /** The month of the first sample activities of one headquarters. */
    private void closeMonth(LocalDate today) {
        YearMonth month = YearMonth.from(today.minusDays(CLOSED_DAY));
        long office = number("select id from office where code = 'SUDOGWON'");
        locks.lock(new LockPeriod("ACTIVITY", office, month.toString(), "견본: 분기 실적 보고를 마침"));
    }

    private void appointDeputy(LocalDate today) {
        long absent = account("chief-sudogwon");
        long deputy = account("staff-sudogwon");
        deputies.appoint(new AppointDeputy(absent, deputy, today.plusDays(5), today.plusDays(9), "견본: 출장"));
    }

    private void look() {
        long person = number("select min(id) from person where sample and consent_until > current_date");
        people.unmask(person, "견본: 총회 참석을 전화로 확인");
    }

    private void as(String username, Runnable entry) {
        acting.as(account(username), entry);
    }

    private long account(String username) {
        return number("select id from account where username = '" + username + "'");
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
