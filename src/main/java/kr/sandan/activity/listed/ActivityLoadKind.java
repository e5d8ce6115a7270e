package kr.sandan.activity.listed;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.account.Role;
import kr.sandan.activity.ActivityKinds;
import kr.sandan.activity.BuildsOnActivities;
import kr.sandan.activity.CouncilOffice;
import kr.sandan.activity.ProgrammeMoneyRules;
import kr.sandan.activity.listed.ActivityListStaging.Staged;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.CouncilTopic;
import kr.sandan.council.Councils;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind;
import kr.sandan.organisation.OrganisationMatching;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetFile;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A list of past activities. A second person approves it as a whole, and with it each activity that it brings; one that
 * people registered or changed by hand is theirs, and a list that says otherwise is refused.
 */
@Component
class ActivityLoadKind implements LoadKind {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.HEAD_OFFICE_STAFF);

    private final ActivityListStaging staging;
    private final ActivityListWriter writer;
    private final RegisteredPast past;
    private final OrganisationMatching matching;
    private final Councils councils;
    private final CouncilReach reach;
    private final CouncilOffice offices;
    private final ActivityKinds kinds;
    private final ProgrammeMoneyRules money;
    private final List<BuildsOnActivities> others;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityLoadKind(
            ActivityListStaging staging,
            ActivityListWriter writer,
            RegisteredPast past,
            OrganisationMatching matching,
            Councils councils,
            CouncilReach reach,
            CouncilOffice offices,
            ActivityKinds kinds,
            ProgrammeMoneyRules money,
            List<BuildsOnActivities> others,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.staging = staging;
        this.writer = writer;
        this.past = past;
        this.matching = matching;
        this.councils = councils;
        this.reach = reach;
        this.offices = offices;
        this.kinds = kinds;
        this.money = money;
        this.others = List.copyOf(others);
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ACTIVITIES";
    }

    @Override
    public String titleKey() {
        return "activity.load";
    }

    @Override
    public PeriodForm periodForm() {
        return PeriodForm.NONE;
    }

    @Override
    public boolean namesPeople() {
        return true;
    }

    @Override
    public Set<Role> loaders() {
        return KEEPERS;
    }

    @Override
    public Set<Role> approvers() {
        return KEEPERS;
    }

    @Override
    public Optional<Template> template() {
        return Optional.of(new Template(
                Arrays.stream(ActivityColumn.values()).map(ActivityColumn::code).toList(), "activity.load.column."));
    }

    @Override
    public void check(LoadContext context, SheetFile file) {
        staging.clear(context.loadId());
        AsOf today = AsOf.today(clock);
        ActivityFindings findings = new ActivityFindings(context);
        ListedCouncils named = new ListedCouncils(context, councils, reach, today, jdbc);
        List<ActivityLine> lines = new ActivityListFile(
                        context, findings, named, new ListedKinds(kinds), money.now(), today.valid())
                .read(file);
        OfficesOfDays days = new OfficesOfDays(lines, councils, offices, today, jdbc);
        List<Staged> rows = new ActivityListCheck(context, findings, staging.held(lines), days).compare(lines);
        List<ActivityLine> written = rows.stream().map(Staged::line).toList();
        new OddLines(findings).look(written, past.of(rows));
        ListedOrganisations organisations = ListedOrganisations.of(written, matching);
        findings.organisations(written, organisations);
        staging.write(context.loadId(), rows, organisations);
    }

    @Override
    public void apply(LoadContext context) {
        String reason = messages.getMessage(
                "activity.load.reason",
                new Object[] {String.valueOf(context.loadId()), context.fileName()},
                Locale.KOREAN);
        writer.apply(new ActivityListWriter.Step(context.loadId(), context.account(), context.now(), reason));
        staging.clear(context.loadId());
    }

    @Override
    public void revert(LoadContext context, String reason) {
        writer.revert(new ActivityListWriter.Step(context.loadId(), context.account(), context.now(), reason.strip()));
    }

    @Override
    public List<Dependent> dependents(long loadId) {
        Stream<Dependent> later = writer.later(loadId).stream()
                .map(one -> new Dependent(
                        one.title(), one.byLoad() == 0 ? "/activities/" + one.id() : "/loads/" + one.byLoad()));
        Stream<Dependent> built = others.stream()
                .flatMap(each -> each.on(loadId).stream())
                .map(one -> new Dependent(one.label(), one.path()));
        return Stream.concat(later, built).toList();
    }

    /** Whatever a list is compared with is another after any of these has moved on. */
    @Override
    public String basis() {
        return jdbc.sql("""
                        select concat_ws('/', (select max(id) from activity), (select max(rev) from activity_aud),
                            (select count(withdrawn_at) from activity where mistake_reason is not null),
                            (select max(id) from activity_withdrawal), (select count(restored_at) from activity_withdrawal),
                            (select max(id) from council_fact),
                            (select count(superseded_at) from council_fact), (select revision from designation_revision))
                        """).query(String.class).single();
    }

    @Override
    public void forget(long loadId) {
        staging.clear(loadId);
    }

    @Override
    public String fieldKey(String field) {
        return "activity.changed." + field;
    }

    @Override
    public String valueText(String field, String value, Locale locale) {
        return switch (field) {
            case "kind" ->
                kinds.find(value)
                        .map(kind -> locale.getLanguage().equals("ko") ? kind.name() : kind.nameEn())
                        .orElse(value);
            case "council_id" -> council(Long.parseLong(value)).orElse(value);
            default -> value;
        };
    }

    private Optional<String> council(long id) {
        AsOf today = AsOf.today(clock);
        return councils.life(id, today)
                .flatMap(life -> life.nearest(CouncilTopic.NAME, today.valid()))
                .map(CouncilContent::text);
    }
}
