package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.call.ApplicationFacts;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.ApplicationState;
import kr.sandan.call.CallFacts;
import kr.sandan.call.CallSchedule;
import kr.sandan.call.CallService;
import kr.sandan.call.EnterApplication;
import kr.sandan.call.Initiator;
import kr.sandan.call.OpenCall;
import kr.sandan.call.ReviewKind;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.Provenances.Known;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import kr.sandan.programme.OpenProgramme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ProgrammeService;
import kr.sandan.programme.Standing;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources tell of past rounds of selection. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 7)
class PastCalls implements Preparation {

    private static final String PROGRAMME = "REGIONAL_BASE";
    private static final String KEY = "calls.csv ";

    private final LoadedFacts loaded;
    private final Provenances provenances;
    private final ProgrammeService programmes;
    private final ProgrammeQueries queries;
    private final PublicBodyQueries bodies;
    private final CallService calls;
    private final ApplicationService applications;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastCalls(
            LoadedFacts loaded,
            Provenances provenances,
            ProgrammeService programmes,
            ProgrammeQueries queries,
            PublicBodyQueries bodies,
            CallService calls,
            ApplicationService applications,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.loaded = loaded;
        this.provenances = provenances;
        this.programmes = programmes;
        this.queries = queries;
        this.bodies = bodies;
        this.calls = calls;
        this.applications = applications;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        loaded.once("calls.csv", this::loadCalls);
        loaded.once("call_applications.csv", this::loadApplications);
    }

    /** Of those who applied only those that a source names. */
    private void loadApplications() {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("call_applications.csv").rows()) {
            ApplicationFacts said = new ApplicationFacts(
                    null,
                    number("select id from public_body where code = ?", row.getField("body")),
                    number("select id from office where code = ?", row.getField("office")),
                    row.getField("title"),
                    null,
                    optional(row, "requested", text -> Money.read(text).won()),
                    null,
                    optional(row, "fund"),
                    optional(row, "rank", Integer::valueOf),
                    optional(row, "initiator", Initiator::valueOf),
                    List.of());
            EnterApplication command = new EnterApplication(
                    number("select id from call where submission_key = ?", KEY + row.getField("call")),
                    said,
                    row.getField("applicant"),
                    ApplicationState.valueOf(row.getField("state")),
                    known.of(row.getField("source")).sourceId(),
                    false,
                    KEY + row.getField("key"));
            acting.as(number("select id from account where username = ?", "admin"), () -> applications.enter(command));
        }
    }

    private long number(String question, String code) {
        return jdbc.sql(question).param(code).query(Long.class).single();
    }

    private void loadCalls() {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("calls.csv").rows()) {
            Provenance source = known.of(row.getField("source"));
            calls.open(new OpenCall(
                    facts(row, programme(row.getField("programme"), source), source),
                    CallSchedule.UNKNOWN,
                    new OpenCall.History(
                            Integer.parseInt(row.getField("stages")),
                            optional(row, "applied", Integer::valueOf),
                            optional(row, "selected", Integer::valueOf),
                            FactFile.several(row, "reviews").stream()
                                    .map(ReviewKind::valueOf)
                                    .toList()),
                    false,
                    KEY + row.getField("key")));
        }
    }

    private CallFacts facts(NamedCsvRecord row, long programme, Provenance source) {
        return new CallFacts(
                programme,
                null,
                row.getField("title"),
                row.getField("title_en"),
                Integer.parseInt(row.getField("year")),
                null,
                body(row.getField("issuer")),
                null,
                null,
                source.sourceId());
    }

    /** The programme of the round; of the one of 2005 nothing but its name and its year is known. */
    private long programme(String code, Provenance source) {
        AsOf today = AsOf.today(clock);
        return queries.byCode(code, today).map(programme -> programme.id()).orElseGet(() -> base(code, source));
    }

    private long base(String code, Provenance source) {
        if (!code.equals(PROGRAMME)) throw new IllegalStateException("no programme has the code " + code);
        return programmes.open(new OpenProgramme(
                PROGRAMME,
                "지역혁신산업기반구축사업",
                "Regional Innovation Industrial Base Programme",
                Standing.RUNNING,
                PartialDate.parse("2005"),
                new Provenance(source.sourceId(), source.knownFrom(), "2005년의 선정에서 이름이 나옴; 끝난 날은 미상"),
                UUID.randomUUID().toString()));
    }

    private long body(String code) {
        return bodies.at(AsOf.today(clock).valid()).stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
