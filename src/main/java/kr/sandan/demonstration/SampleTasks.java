package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.designation.Designate;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.Span;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.task.MoveTask;
import kr.sandan.task.OrganisationWord;
import kr.sandan.task.PilotRule;
import kr.sandan.task.RecordSupport;
import kr.sandan.task.RecordTask;
import kr.sandan.task.ServiceChoices;
import kr.sandan.task.SupportFacts;
import kr.sandan.task.SupportMoney;
import kr.sandan.task.SupportService;
import kr.sandan.task.TaskFacts;
import kr.sandan.task.TaskService;
import kr.sandan.task.TaskState;
import kr.sandan.task.TaskStep;
import kr.sandan.task.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented tasks of invented firms, with their supports, each marked as a sample, found at the sample activities or outside
 * of them; and a hub that is to sustain itself, whose tasks are referred or paid otherwise.
 */
@Component
class SampleTasks {

    private static final int SERVICES = 5;
    private static final int FIRMS = 16;
    private static final int FIRST_MOVE = 7;
    private static final Map<String, String> STAFF = Map.of(
            "s-ochang", "staff-chungcheong",
            "s-cheonan", "staff2-chungcheong",
            "c-seoul-digital-1", "staff-sudogwon",
            "c-seoul-digital-2", "staff-sudogwon",
            "c-namdong-1", "staff-sudogwon");

    private final TaskService tasks;
    private final SupportService supports;
    private final ServiceChoices services;
    private final PilotRule pilots;
    private final DesignationService designations;
    private final SourceService sources;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleTasks(
            TaskService tasks,
            SupportService supports,
            ServiceChoices services,
            PilotRule pilots,
            DesignationService designations,
            SourceService sources,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.supports = supports;
        this.services = services;
        this.pilots = pilots;
        this.designations = designations;
        this.sources = sources;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A council with whoever registers its tasks, and how many rows came before. */
    private record Desk(long council, long account, int before) {}

    void loadTasks() {
        designatePilot();
        List<NamedCsvRecord> rows = FactFile.named("sample_tasks.csv").rows();
        int before = 0;
        for (String key : STAFF.keySet().stream().sorted().toList()) {
            Desk desk = new Desk(loaded.recordOf(Kind.COUNCIL, key), account(STAFF.get(key)), before);
            acting.as(desk.account(), () -> rows.forEach(row -> register(desk, row, rows.indexOf(row))));
            before += rows.size();
        }
    }

    private void designatePilot() {
        long source = sources.register(new RegisterSource(
                "시연용 견본 시범단지", "산단 포털", SourceKind.OTHER, null, null, null, null, null, null, null, true));
        designations.designate(new Designate(
                "CLUSTER",
                DesignationRole.PILOT,
                new SiteFacts(
                        "견본 천안 자생적 클러스터",
                        "Sample pilot of Cheonan",
                        List.of(),
                        loaded.recordOf(Kind.DESIGNATION, "h-cheonan"),
                        new Span(PartialDate.parse("2012-01-01"), null),
                        Set.of()),
                true,
                new Provenance(source, null, "견본 자료"),
                null));
    }

    /** Only the first council has the task that gets the same service again. */
    private void register(Desk desk, NamedCsvRecord row, int at) {
        boolean again = row.getField("again").equals("yes");
        if (again && desk.before() > 0) return;
        LocalDate found = found(desk, row);
        long id = tasks.record(new RecordTask(facts(desk, row, at, found), true, key()));
        if (optional(row, "support") != null) support(id, desk, row, at, found);
        TaskState state = TaskState.valueOf(row.getField("state"));
        if (state == TaskState.FOUND || state == TaskState.UNDER_WAY) return;
        LocalDate day = optional(row, "closed") == null ? found.plusDays(FIRST_MOVE) : closed(row, found);
        TaskStep step =
                new TaskStep(state, day, row.getField("outcome"), optional(row, "programme"), optional(row, "body"));
        tasks.move(new MoveTask(id, version(id), step, key()));
    }

    private TaskFacts facts(Desk desk, NamedCsvRecord row, int at, LocalDate found) {
        String title = optional(row, "activity");
        return new TaskFacts(
                desk.council(),
                OrganisationWord.held(firm(pair(desk, row, at))),
                title == null ? null : activity(desk.council(), title),
                row.getField("kind"),
                Urgency.valueOf(row.getField("urgency")),
                row.getField("topic"),
                row.getField("detail"),
                found,
                desk.account());
    }

    private void support(long task, Desk desk, NamedCsvRecord row, int at, LocalDate found) {
        LocalDate start = found.plusDays(Long.parseLong(row.getField("support")));
        SupportMoney money = SupportMoney.valueOf(row.getField("money"));
        boolean refused = money == SupportMoney.PROGRAMME && pilots.holds(desk.council(), start);
        LocalDate closed = optional(row, "closed") == null ? null : closed(row, found);
        SupportFacts facts = new SupportFacts(
                service(desk, row, at),
                OrganisationWord.held(organisation(row.getField("kind").equals("TECHNOLOGY") ? "o17" : "o21")),
                start,
                optional(row, "amount", Long::valueOf),
                refused ? SupportMoney.OWN : money,
                closed == null ? null : optional(row, "outcome"),
                closed == null
                        ? null
                        : new SupportFacts.Closing(closed, Integer.parseInt(row.getField("score")), closed));
        String repeat = row.getField("again").equals("yes") ? "다른 생산 라인에 적용" : null;
        supports.record(new RecordSupport(task, facts, repeat, key()));
    }

    /** Firms and services are paired so that no firm gets a service twice but where it is meant to. */
    private long service(Desk desk, NamedCsvRecord row, int at) {
        int pair = pair(desk, row, at);
        return services.all().get((pair / FIRMS + pair) % SERVICES).id();
    }

    private static int pair(Desk desk, NamedCsvRecord row, int at) {
        return desk.before() + (row.getField("again").equals("yes") ? 0 : at);
    }

    private long firm(int pair) {
        return organisation("o" + (1 + pair % FIRMS));
    }

    private long organisation(String key) {
        String name = FactFile.named("organisations.csv").rows().stream()
                .filter(row -> row.getField("key").equals(key))
                .findFirst()
                .orElseThrow()
                .getField("name");
        return jdbc.sql("select organisation_id from organisation_version where name = ? and superseded_at is null")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long activity(long council, String title) {
        return activityRow("id", council, title, Long.class);
    }

    private <T> T activityRow(String column, long council, String title, Class<T> type) {
        return jdbc.sql("select " + column + " from activity where council_id = ? and title = ? and sample")
                .params(council, title)
                .query(type)
                .single();
    }

    private LocalDate found(Desk desk, NamedCsvRecord row) {
        long days = Long.parseLong(row.getField("found"));
        String title = optional(row, "activity");
        if (title == null) return AsOf.today(clock).valid().plusDays(days);
        return activityRow("held_on", desk.council(), title, Date.class)
                .toLocalDate()
                .plusDays(days);
    }

    private static LocalDate closed(NamedCsvRecord row, LocalDate found) {
        return found.plusDays(Long.parseLong(row.getField("support")) + Long.parseLong(row.getField("closed")));
    }

    private int version(long task) {
        return jdbc.sql("select version from task where id = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    private long account(@Nullable String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
