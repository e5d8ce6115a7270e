package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;
import static kr.sandan.demonstration.FactFile.several;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.ActivityService;
import kr.sandan.activity.Attendee;
import kr.sandan.activity.CostCategory;
import kr.sandan.activity.RecordActivity;
import kr.sandan.activity.Repeats;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.ApprovalView;
import kr.sandan.complex.Provenance;
import kr.sandan.council.CouncilService;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.OpenCouncil;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.DemonstrationClock;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented councils and activities, each marked as a sample, registered by the demonstration's regional staff and partly
 * handed in, given back or approved by their chiefs; the days on which they were held, entered, handed in and decided on
 * count back from the day on which they come in.
 */
@Component
@Profile("demonstration")
class SampleActivities {

    private static final Map<String, List<String>> COUNCILS = Map.of(
            "chungcheong", List.of("s-ochang", "s-cheonan"),
            "sudogwon", List.of("c-seoul-digital-1", "c-seoul-digital-2", "c-namdong-1"));

    /** How many days ago the councils were entered. */
    private static final int COUNCILS_ENTERED = 399;

    private static final Map<String, String> COMMENTS =
            Map.of("attendees", "참석 기관 한 곳의 이름이 등록된 이름과 다릅니다.", "costs", "강사료가 기준보다 많습니다.");

    private final CouncilService councils;
    private final ActivityService activities;
    private final ApprovalService approvals;
    private final ApprovalQueries decisions;
    private final SampleActivityFiles files;
    private final SampleQueues queues;
    private final SourceService sources;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DemonstrationClock past;

    SampleActivities(
            CouncilService councils,
            ActivityService activities,
            ApprovalService approvals,
            ApprovalQueries decisions,
            SampleActivityFiles files,
            SampleQueues queues,
            SourceService sources,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock,
            DemonstrationClock past) {
        this.councils = councils;
        this.activities = activities;
        this.approvals = approvals;
        this.decisions = decisions;
        this.files = files;
        this.queues = queues;
        this.sources = sources;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
        this.past = past;
    }

    void loadCouncils() {
        past.daysAgo(COUNCILS_ENTERED, this::openCouncils);
    }

    private void openCouncils() {
        long source = sources.register(new RegisterSource(
                "시연용 견본 협의체", "산단 포털", SourceKind.OTHER, null, null, null, null, null, null, null, true));
        for (NamedCsvRecord row : FactFile.named("sample_councils.csv").rows()) {
            long id = councils.open(new OpenCouncil(
                    row.getField("name"),
                    optional(row, "name_en"),
                    row.getField("industry"),
                    optional(row, "technology"),
                    CouncilStatus.COUNCIL,
                    loaded.recordOf(Kind.DESIGNATION, row.getField("site")),
                    PartialDate.parse("2012-03"),
                    true,
                    new Provenance(source, null, "견본 자료"),
                    UUID.randomUUID().toString()));
            loaded.remember(Kind.COUNCIL, row.getField("key"), id);
        }
    }

    void loadActivities() {
        List<NamedCsvRecord> rows = FactFile.named("sample_activities.csv").rows();
        COUNCILS.forEach((region, keys) -> {
            for (String key : keys) {
                long council = loaded.recordOf(Kind.COUNCIL, key);
                for (NamedCsvRecord row : rows) register(region, council, row);
            }
        });
        queues.fill();
    }

    private void register(String region, long council, NamedCsvRecord row) {
        RecordActivity command = command(council, row);
        acting.as(account("staff-" + region), () -> {
            long id = past.daysAgo(ago(row, "entered"), () -> enter(command, row));
            String approval = optional(row, "approval");
            if (approval == null) return;
            if (approval.equals("cancelled")) {
                past.daysAgo(ago(row, "decided"), () -> activities.cancel(id, 0, "초청하기로 한 수요처가 일정을 미룸"));
                return;
            }
            past.daysAgo(ago(row, "handed_in"), () -> approvals.submit("ACTIVITY", id));
            if (approval.equals("submitted")) return;
            Runnable decision = () -> decide(id, approval.equals("approved"));
            acting.as(account("chief-" + region), () -> past.daysAgo(ago(row, "decided"), decision));
        });
    }

    private long enter(RecordActivity command, NamedCsvRecord row) {
        long id = activities.record(command);
        if (optional(row, "files") != null) files.attach(id);
        return id;
    }

    /** A column that counts days from today backwards, below zero. */
    private static int ago(NamedCsvRecord row, String column) {
        return -Integer.parseInt(row.getField(column));
    }

    private void decide(long activity, boolean approved) {
        ApprovalView view = decisions.view("ACTIVITY", activity).orElseThrow();
        if (approved) approvals.approve(view.id(), view.seen());
        else approvals.giveBack(view.id(), view.seen(), "강사료 증빙과 참석 기관을 확인해 다시 올려 주십시오.", COMMENTS);
    }

    private RecordActivity command(long council, NamedCsvRecord row) {
        LocalDate today = AsOf.today(clock).valid();
        Long last = optional(row, "last", Long::valueOf);
        ActivityFacts facts = new ActivityFacts(
                council,
                List.of(),
                row.getField("kind"),
                today.plusDays(Long.parseLong(row.getField("days"))),
                last == null ? null : today.plusDays(last),
                LocalTime.parse(row.getField("starts")),
                LocalTime.parse(row.getField("ends")),
                row.getField("place"),
                row.getField("title"),
                optional(row, "outcome"),
                ActivityFacts.Notes.NONE,
                Integer.parseInt(row.getField("guests")),
                costs(row));
        List<Attendee> attendees = several(row, "attendees").stream()
                .map(name -> new Attendee(name, null, null, null))
                .toList();
        return new RecordActivity(
                facts, attendees, repeats(row), "견본 자료", true, UUID.randomUUID().toString());
    }

    private static Repeats repeats(NamedCsvRecord row) {
        Integer times = optional(row, "times", Integer::valueOf);
        return times == null ? Repeats.ONCE : new Repeats(Repeats.Step.WEEKLY, times);
    }

    private static ActivityCosts costs(NamedCsvRecord row) {
        Map<CostCategory, Long> spent = new EnumMap<>(CostCategory.class);
        for (CostCategory category : List.of(CostCategory.VENUE, CostCategory.SPEAKER, CostCategory.MEAL)) {
            Long won = optional(row, category.name().toLowerCase(Locale.ROOT), Long::valueOf);
            if (won != null) spent.put(category, won);
        }
        return new ActivityCosts(Objects.requireNonNull(optional(row, "planned", Long::valueOf)), spent, null);
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
