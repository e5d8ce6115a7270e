package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kr.sandan.platform.Affected;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.region.RegionsOnDatabase;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of units, made on a database of their own. */
class OfficeServiceTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private OfficeQueries queries;
    private OfficeService service;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        DataSource database = TestDatabase.fresh().dataSource();
        JdbcClient jdbc = JdbcClient.create(database);
        OfficeReader reader = new OfficeReader(jdbc);
        queries = new OfficeQueries(reader, RegionsOnDatabase.queries(jdbc));
        AffectedByOffice accounts = (offices, provinces, day) ->
                List.of(new Affected("", "test.accounts", offices.size() + provinces.size(), null, List.of()));
        service = new OfficeService(
                queries,
                reader,
                new OfficeWriter(jdbc, OptionalLong::empty),
                List.of(accounts),
                Clock.systemUTC(),
                new SentForms(Optional::empty, jdbc, Clock.systemUTC()));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void aMergerHandsOverTheProvincesAndKeepsBothSides() {
        apply(new OfficeStep.Merge(List.of(id("DAEGYEONG"), id("DONGNAM")), office("YEONGNAM")));
        long yeongnam = id("YEONGNAM");
        assertThat(answering("48", DAY)).isEqualTo(yeongnam);
        assertThat(answering("48", DAY.minusDays(1))).isEqualTo(id("DONGNAM"));
        assertThat(queries.headquartersAt(DAY)).extracting(Office::code).doesNotContain("DAEGYEONG", "DONGNAM");
        assertThat(queries.headquartersAt(DAY.minusDays(1)))
                .extracting(Office::code)
                .contains("DAEGYEONG");
        assertThat(queries.history().eventsOf(id("DAEGYEONG")))
                .extracting(OfficeEvent::kind)
                .containsExactly(OfficeEvent.Kind.MERGED);
        assertThat(queries.history().parentAt(yeongnam, DAY)).contains(id("HEAD_OFFICE"));
    }

    @Test
    void unitsBelowAMergedOneGoOnUnderTheNewOne() {
        apply(LocalDate.of(2026, 6, 1), 1, new OfficeStep.Create(branch("CHANGWON_BRANCH"), id("DONGNAM")));
        apply(DAY, 2, new OfficeStep.Merge(List.of(id("DAEGYEONG"), id("DONGNAM")), office("YEONGNAM")));
        assertThat(queries.history().parentAt(id("CHANGWON_BRANCH"), DAY)).contains(id("YEONGNAM"));
        assertThat(queries.history().parentAt(id("CHANGWON_BRANCH"), DAY.minusDays(1)))
                .contains(id("DONGNAM"));
    }

    @Test
    void aRenamingHoldsFromItsDayAndNotBefore() {
        apply(new OfficeStep.Rename(id("GANGWON"), names("강원지역본부")));
        assertThat(queries.nameAt(id("GANGWON"), DAY).orElseThrow().name()).isEqualTo("강원지역본부");
        assertThat(queries.nameAt(id("GANGWON"), DAY.minusDays(1)).orElseThrow().name())
                .isEqualTo("강원권 광역본부");
    }

    @Test
    void aProvinceChangesHandsFromADayOn() {
        apply(new OfficeStep.Assign(id("JEONNAM"), List.of("12")));
        assertThat(answering("12", DAY)).isEqualTo(id("JEONNAM"));
        assertThat(queries.answersFor("12", DAY.minusDays(1))).isEmpty();
    }

    @Test
    void refusesToLeaveProvincesOrUnitsWithoutAnOffice() {
        refuses("office.change.has-provinces", new OfficeStep.Close(id("GANGWON")));
        refuses("office.change.has-units", new OfficeStep.Close(id("HEAD_OFFICE")));
    }

    @Test
    void refusesUnitsThatAreGoneAndCodesThatAreTaken() {
        refuses("office.change.not-open", new OfficeStep.Rename(id("SEOUL"), names("서울본부")));
        refuses("office.change.code-taken", new OfficeStep.Create(office("SEOUL"), id("HEAD_OFFICE")));
        refuses("office.change.two-needed", new OfficeStep.Merge(List.of(id("HONAM")), office("NEW")));
        refuses("office.change.not-headquarters", new OfficeStep.Assign(id("HEAD_OFFICE"), List.of("12")));
        refuses("office.change.same-territory", new OfficeStep.Assign(id("GANGWON"), List.of("51")));
    }

    @Test
    void previewNamesBothSidesAndCountsWhatHangsOnThem() {
        OfficePreview preview = service.preview(
                change(DAY, 1, new OfficeStep.Merge(List.of(id("DAEGYEONG"), id("DONGNAM")), office("YEONGNAM"))));
        assertThat(preview.before()).containsExactly("대경권 광역본부", "동남권 광역본부");
        assertThat(preview.after()).containsExactly("YEONGNAM본부");
        assertThat(preview.provinces()).containsExactlyInAnyOrder("26", "27", "31", "47", "48");
        assertThat(preview.affected()).extracting(Affected::count).containsExactly(7L);
        assertThat(queries.history().byCode("YEONGNAM")).isEmpty();
    }

    @Test
    void aStaleFormIsRefusedAndTheSameFormTwiceIsHarmless() {
        ChangeOffices once = change(DAY, 1, new OfficeStep.Rename(id("GANGWON"), names("강원지역본부")));
        transaction.executeWithoutResult(any -> service.apply(once));
        transaction.executeWithoutResult(any -> service.apply(once));
        assertThat(queries.history().eventsOf(id("GANGWON"))).hasSize(2);
        assertThatThrownBy(() -> apply(new OfficeStep.Rename(id("HONAM"), names("호남지역본부"))))
                .isInstanceOf(StaleEdit.class);
    }

    private void refuses(String messageKey, OfficeStep step) {
        assertThatThrownBy(() -> apply(step)).isInstanceOf(RuleBroken.class).hasMessage(messageKey);
    }

    private void apply(OfficeStep step) {
        apply(DAY, 1, step);
    }

    private void apply(LocalDate day, long revision, OfficeStep step) {
        transaction.executeWithoutResult(any -> service.apply(change(day, revision, step)));
    }

    private static ChangeOffices change(LocalDate day, long revision, OfficeStep step) {
        return new ChangeOffices(
                day, step, "시험", "고시", revision, UUID.randomUUID().toString());
    }

    private long id(String code) {
        return queries.history().byCode(code).orElseThrow().id();
    }

    private long answering(String province, LocalDate day) {
        return queries.answersFor(province, day).orElseThrow().officeId();
    }

    private static OfficeStep.NewOffice office(String code) {
        return new OfficeStep.NewOffice(code, OfficeKind.HEADQUARTERS, names(code + "본부"));
    }

    private static OfficeStep.NewOffice branch(String code) {
        return new OfficeStep.NewOffice(code, OfficeKind.BRANCH, names(code + "지사"));
    }

    private static OfficeStep.Names names(String name) {
        return new OfficeStep.Names(name, name, name);
    }
}
