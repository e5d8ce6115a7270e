package kr.sandan.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.call.Application.Partner;
import kr.sandan.call.ApplicationFacts;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.Averaging;
import kr.sandan.call.CallFacts;
import kr.sandan.call.CallSchedule;
import kr.sandan.call.CallService;
import kr.sandan.call.Criterion;
import kr.sandan.call.EnterApplication;
import kr.sandan.call.Initiator;
import kr.sandan.call.OpenCall;
import kr.sandan.call.PartnerRole;
import kr.sandan.call.ReviewKind;
import kr.sandan.call.Stage;
import kr.sandan.call.StageService;
import kr.sandan.call.StageState;
import kr.sandan.call.TieRule;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.DemonstrationClock;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two invented calls, marked as samples: one that takes applications, one under review. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 8)
class SampleCalls implements Preparation {

    /** How many days ago the call that is judged was announced, and its first stage decided. */
    private static final int JUDGED = 45;

    private static final int DECIDED = 3;

    private static final Stage.Rule THREE = new Stage.Rule(Averaging.MEAN, 6000, 3, 1, TieRule.DECISION);
    private static final Stage.Rule ONE = new Stage.Rule(Averaging.TRIMMED_MEAN, null, 1, 1, TieRule.FIRST_CRITERION);

    private final LoadedFacts loaded;
    private final SourceService sources;
    private final CallService calls;
    private final StageService stages;
    private final ApplicationService applications;
    private final SampleReviews reviews;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DemonstrationClock past;

    SampleCalls(
            LoadedFacts loaded,
            SourceService sources,
            CallService calls,
            StageService stages,
            ApplicationService applications,
            SampleReviews reviews,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock,
            DemonstrationClock past) {
        this.loaded = loaded;
        this.sources = sources;
        this.calls = calls;
        this.stages = stages;
        this.applications = applications;
        this.reviews = reviews;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
        this.past = past;
    }

    @Override
    public void prepare() {
        loaded.once("sample calls", this::load);
    }

    private void load() {
        long source = sources.register(new RegisterSource(
                "시연용 견본 공모", "산단", SourceKind.OTHER, null, null, null, null, null, "지어낸 공모와 신청", true));
        int known = Math.toIntExact(number(
                "select cast(? as date) - cast(created_at as date) from account where username = 'admin'",
                AsOf.today(clock).valid()));
        if (known >= JUDGED) past.daysAgo(JUDGED, () -> loadJudged(source, DECIDED));
        else loadJudged(source, 0);
        LocalDate today = AsOf.today(clock).valid();
        long open = call("견본 공모: 기업 애로 공동해결", "Sample call: shared difficulties", source, today);
        acting.as(account("admin"), () -> {
            stage(open, ReviewKind.FEASIBILITY, THREE, "타당성");
            calls.announce(open);
        });
        apply(open, 6, true);
        apply(open, 7, false);
    }

    /** A call whose period is over, with what became of its applications; where the accounts are too new, all of it today. */
    private void loadJudged(long source, int decided) {
        LocalDate today = AsOf.today(clock).valid();
        long judged = call("견본 공모: 광역 연계과제", "Sample call: linkage projects", source, today);
        acting.as(account("admin"), () -> {
            stage(judged, ReviewKind.WRITTEN, THREE, "기술성", "사업성", "지역 연계");
            stage(judged, ReviewKind.PRESENTATION, ONE, "실행 계획", "기대 효과");
            calls.announce(judged);
            calls.reschedule(judged, period(today, 40, "견본: 설 연휴로 접수 기간을 열흘 늘림"));
        });
        List<Long> applied = new ArrayList<>();
        for (int number = 0; number < 6; number++) applied.add(apply(judged, number, true));
        acting.as(account("staff-sudogwon"), () -> applications.withdraw(applied.get(5), "견본: 참여 기관의 사업 포기"));
        past.daysAgo(
                decided, () -> reviews.judge(judged, applied, AsOf.today(clock).valid()));
    }

    private static CallSchedule period(LocalDate today, int days, String reason) {
        LocalDateTime closes = today.plusDays(days).atTime(18, 0);
        return new CallSchedule(
                PartialDate.ofDay(today.minusDays(10)), today.minusDays(5).atTime(9, 0), closes, reason);
    }

    private long call(String title, String titleEn, long source, LocalDate today) {
        CallSchedule first = period(today, 30, "");
        return calls.open(new OpenCall(
                new CallFacts(
                        number("select id from programme where code = 'CLUSTER'"),
                        null,
                        title,
                        titleEn,
                        today.getYear(),
                        "견본 공고 제1호",
                        number("select id from public_body where code = 'KICOX'"),
                        1_200_000_000L,
                        "지어낸 공모입니다. 여러 단지의 기업이 함께 푸는 과제를 찾습니다.",
                        source),
                new CallSchedule(first.announcedOn(), first.opensAt(), first.closesAt(), null),
                null,
                true,
                title));
    }

    private void stage(long call, ReviewKind kind, Stage.Rule rule, String... names) {
        List<Criterion> criteria = new ArrayList<>();
        int rest = Criterion.WHOLE;
        for (int at = 0; at < names.length; at++) {
            int weight = at == names.length - 1 ? rest : 4000;
            criteria.add(new Criterion(0, names[at], null, weight, 100));
            rest -= weight;
        }
        stages.add(call, new Stage(0, 0, 1, kind, null, null, false, rule, criteria, StageState.PLANNED, 0));
    }

    /** Every third application is of the other headquarters. */
    private long apply(long call, int number, boolean submits) {
        boolean sudogwon = number % 3 == 2;
        long organisation = sample(number);
        long partner = sample(number + 9);
        ApplicationFacts facts = new ApplicationFacts(
                organisation,
                null,
                number("select id from office where code = ?", sudogwon ? "SUDOGWON" : "CHUNGCHEONG"),
                "견본 과제 " + (number + 1),
                "지어낸 과제입니다. 공정 불량을 줄이는 장비를 함께 개발합니다.",
                150_000_000L + number * 10_000_000L,
                50_000_000L,
                "견본 계정",
                number + 1,
                number % 2 == 0 ? Initiator.LOCAL : Initiator.PRIVATE,
                List.of(new Partner(partner, name(partner), PartnerRole.DEMAND)));
        long[] id = new long[1];
        acting.as(account(sudogwon ? "staff-sudogwon" : "staff-chungcheong"), () -> {
            id[0] = applications.enter(new EnterApplication(
                    call, facts, name(organisation), null, null, true, "sample " + call + " " + number));
            if (submits) applications.submit(id[0]);
        });
        return id[0];
    }

    private long sample(int number) {
        return number(
                "select id from organisation where sample and merged_into is null order by id offset ? limit 1",
                number);
    }

    private String name(long organisation) {
        return jdbc.sql("""
                        select name from organisation_version where organisation_id = ? and superseded_at is null
                         order by id desc limit 1
                        """).param(organisation).query(String.class).single();
    }

    private long account(String username) {
        return number("select id from account where username = ?", username);
    }

    private long number(String question, Object... values) {
        return jdbc.sql(question).params(values).query(Long.class).single();
    }
}
