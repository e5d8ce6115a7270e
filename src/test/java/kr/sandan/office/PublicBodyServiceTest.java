package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.region.RegionsChanged;
import kr.sandan.region.RegionsOnDatabase;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of public bodies, made on a database of their own. */
class PublicBodyServiceTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 22);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), AsOf.ZONE);
    private JdbcClient jdbc;
    private PublicBodyQueries bodies;
    private PublicBodyService service;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        DataSource database = TestDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(database);
        PublicBodyReader reader = new PublicBodyReader(jdbc);
        bodies = new PublicBodyQueries(reader, RegionsOnDatabase.queries(jdbc), clock);
        AffectedByPublicBody accounts = (changed, day) ->
                List.of(new Affected(changed.get(0).name(), "test.accounts", changed.size(), null, List.of()));
        service = new PublicBodyService(
                reader,
                new PublicBodyWriter(jdbc, OptionalLong::empty),
                List.of(accounts),
                clock,
                new SentForms(Optional::empty, jdbc, clock));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void aRenamingHoldsFromItsDayAndIsKnownFromTheDayItWasEntered() {
        apply(new PublicBodyStep.Rename(id("INDUSTRY_MINISTRY"), names("산업자원통상부")));
        assertThat(name("INDUSTRY_MINISTRY", DAY)).isEqualTo("산업자원통상부");
        assertThat(name("INDUSTRY_MINISTRY", DAY.minusDays(1))).isEqualTo("산업통상부");
        assertThat(bodies.at(new AsOf(DAY, ENTERED.minusDays(1))))
                .extracting(PublicBody::name)
                .contains("산업통상부")
                .doesNotContain("산업자원통상부");
        assertThat(service.changes())
                .extracting(PublicBodyChange::before, PublicBodyChange::after)
                .containsExactly(tuple(List.of("산업통상부"), List.of("산업자원통상부")));
    }

    @Test
    void aBodyThatIsSucceededEndsAndThoseThatFollowBegin() {
        apply(new PublicBodyStep.Succeed(
                List.of(id("INDUSTRY_MINISTRY")),
                List.of(ministry("TRADE_MINISTRY", "통상부")),
                List.of(id("BALANCE_COMMITTEE"))));
        assertThat(bodies.at(DAY))
                .extracting(PublicBody::code)
                .contains("TRADE_MINISTRY", "BALANCE_COMMITTEE")
                .doesNotContain("INDUSTRY_MINISTRY");
        assertThat(service.changes().get(0).after()).containsExactly("지방시대위원회", "통상부");
        assertThat(bodies.nearest(id("INDUSTRY_MINISTRY"), DAY).orElseThrow().name())
                .isEqualTo("산업통상부");
    }

    @Test
    void aProvinceThatBeginsIsAPublicBodyToo() {
        jdbc.sql("insert into province (code) values ('99')").update();
        service.on(new RegionsChanged(1));
        assertThat(jdbc.sql("select code from public_body where province_code = '99'")
                        .query(String.class)
                        .single())
                .isEqualTo("PROVINCE_99");
    }

    @Test
    void thePreviewNamesBothSidesAndWritesNothing() {
        PublicBodyPreview preview = service.preview(change(0, new PublicBodyStep.Close(id("BALANCE_COMMITTEE"))));
        assertThat(preview.before()).containsExactly("지방시대위원회");
        assertThat(preview.affected()).extracting(Affected::subject).containsExactly("지방시대위원회");
        assertThat(name("BALANCE_COMMITTEE", DAY)).isEqualTo("지방시대위원회");
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void refusesWhatContradictsTheHistory() {
        long ministry = id("INDUSTRY_MINISTRY");
        refuses(
                "office.body.change.same-name",
                new PublicBodyStep.Rename(
                        ministry, new PublicBodyStep.Names("산업통상부", "Ministry of Trade, Industry and Resources")));
        refuses("office.body.change.name-taken", new PublicBodyStep.Rename(ministry, names("지방시대위원회")));
        refuses("office.body.change.unknown", new PublicBodyStep.Close(id("PROVINCE_51")));
        refuses("office.change.code-taken", new PublicBodyStep.Open(ministry("INDUSTRY_MINISTRY", "산업부")));
        refuses("office.change.code-form", new PublicBodyStep.Open(ministry("PROVINCE_77", "산업부")));
        refuses(
                "office.body.change.follows-itself",
                new PublicBodyStep.Succeed(List.of(ministry), List.of(), List.of(ministry)));
        refuses(
                "office.body.change.successor-missing",
                new PublicBodyStep.Succeed(List.of(ministry), List.of(), List.of()));
    }

    @Test
    void refusesADayBeforeTheNameHeldAndABodyThatEndsAlready() {
        PublicBodyStep rename = new PublicBodyStep.Rename(id("INDUSTRY_MINISTRY"), names("산업부"));
        assertThatThrownBy(() -> apply(new ChangePublicBodies(
                        LocalDate.of(2012, 1, 1),
                        rename,
                        "시험",
                        "고시",
                        0,
                        UUID.randomUUID().toString())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("office.body.change.not-open");
        apply(new PublicBodyStep.Close(id("BALANCE_COMMITTEE")));
        assertThatThrownBy(() -> apply(change(1, new PublicBodyStep.Close(id("BALANCE_COMMITTEE")))))
                .hasMessage("office.body.change.not-open");
    }

    @Test
    void aStaleFormIsRefusedAndTheSameFormTwiceIsHarmless() {
        ChangePublicBodies once = change(0, new PublicBodyStep.Close(id("BALANCE_COMMITTEE")));
        apply(once);
        apply(once);
        assertThat(service.changes()).hasSize(1);
        assertThatThrownBy(() -> apply(new PublicBodyStep.Open(ministry("CLIMATE_MINISTRY", "기후부"))))
                .isInstanceOf(StaleEdit.class);
    }

    private void refuses(String messageKey, PublicBodyStep step) {
        assertThatThrownBy(() -> apply(step)).isInstanceOf(RuleBroken.class).hasMessage(messageKey);
    }

    private void apply(PublicBodyStep step) {
        apply(change(0, step));
    }

    private void apply(ChangePublicBodies change) {
        transaction.executeWithoutResult(any -> service.apply(change));
    }

    private static ChangePublicBodies change(long revision, PublicBodyStep step) {
        return new ChangePublicBodies(
                DAY, step, "시험", "고시", revision, UUID.randomUUID().toString());
    }

    private long id(String code) {
        return jdbc.sql("select id from public_body where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private String name(String code, LocalDate day) {
        return bodies.at(day).stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static PublicBodyStep.NewBody ministry(String code, String name) {
        return new PublicBodyStep.NewBody(code, PublicBody.Kind.MINISTRY, names(name));
    }

    private static PublicBodyStep.Names names(String name) {
        return new PublicBodyStep.Names(name, name);
    }
}
