package kr.sandan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.sandan.complex.Provenance;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.StaleEdit;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProgrammeTest {

    private static final LocalDate TODAY = LocalDate.of(9999, 1, 1);

    private final String code =
            "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase();

    @Autowired
    private ProgrammeService service;

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private SourceService sources;

    @Autowired
    private PublicBodyQueries bodies;

    @Autowired
    private JdbcClient jdbc;

    private long source;
    private long id;

    @BeforeEach
    void opens() {
        source = sources.register(
                new RegisterSource("사업 " + code, "지식경제부", SourceKind.NOTICE, null, null, null, null, null, null, true));
        id = service.open(new OpenProgramme(
                code, "첫 사업", "First", Standing.RUNNING, PartialDate.parse("2010"), history("2010-03-17"), code));
    }

    @Test
    void isNotThereBeforeItBeginsAndReadsWellAfterItsEnd() {
        change(new ProgrammeChange.End(fact(FactTopic.STAGE), PartialDate.parse("2015")));
        assertThat(life(TODAY).presenceOn(day("2009-12-31"))).isEqualTo(ProgrammeLife.Presence.NOT_YET);
        assertThat(life(TODAY).presenceOn(day("2014-12-31"))).isEqualTo(ProgrammeLife.Presence.PRESENT);
        assertThat(life(TODAY).presenceOn(day("2015-01-01"))).isEqualTo(ProgrammeLife.Presence.ENDED);
        assertThat(programmes.find(id, new AsOf(day("2020-01-01"), TODAY)))
                .get()
                .extracting(Programme::name)
                .isEqualTo("첫 사업");
    }

    @Test
    void isUnknownUntilItsSourceWasPublic() {
        assertThat(life(day("2010-03-16")).presenceOn(day("2011-01-01"))).isEqualTo(ProgrammeLife.Presence.UNKNOWN);
        assertThat(life(day("2010-03-17")).presenceOn(day("2011-01-01"))).isEqualTo(ProgrammeLife.Presence.PRESENT);
    }

    @Test
    void aNewNameHoldsFromItsDayAndLeavesWhatWasKnownBefore() {
        change(new ProgrammeChange.State(FactContent.name("새 사업", "New"), PartialDate.parse("2013-03-23"), null));
        assertThat(life(TODAY).nameAt(day("2013-03-22")).orElseThrow().content().text())
                .isEqualTo("첫 사업");
        assertThat(life(TODAY).nameAt(day("2013-03-23")).orElseThrow().content().text())
                .isEqualTo("새 사업");
        assertThat(life(day("2020-01-01"))
                        .nameAt(day("2014-01-01"))
                        .orElseThrow()
                        .content()
                        .text())
                .isEqualTo("첫 사업");
        assertThat(programmes.entries(id, new AsOf(TODAY, TODAY))).hasSize(4);
    }

    @Test
    void aFormSentTwiceChangesOnce() {
        ChangeProgramme rename = command(
                new ProgrammeChange.State(FactContent.name("새 사업", "New"), PartialDate.parse("2013"), null), version());
        service.change(rename);
        service.change(rename);
        assertThat(life(TODAY).of(FactTopic.NAME)).hasSize(2);
        OpenProgramme again = new OpenProgramme(
                code, "첫 사업", "First", Standing.RUNNING, PartialDate.parse("2010"), history("2010-03-17"), code);
        assertThat(service.open(again)).isEqualTo(id);
    }

    @Test
    void anEditBegunBeforeAnotherIsStale() {
        int seen = version();
        ProgrammeChange first =
                new ProgrammeChange.State(FactContent.name("새 사업", "New"), PartialDate.parse("2013"), null);
        service.change(command(first, seen));
        ChangeProgramme late = command(new ProgrammeChange.Withdraw(fact(FactTopic.STAGE)), seen);
        assertThatThrownBy(() -> service.change(late)).isInstanceOf(StaleEdit.class);
    }

    @Test
    void aChangeNeedsAReason() {
        ChangeProgramme silent = new ChangeProgramme(
                id,
                version(),
                new ProgrammeChange.Withdraw(fact(FactTopic.STAGE)),
                Provenance.of(source),
                UUID.randomUUID().toString());
        assertThatThrownBy(() -> service.change(silent)).hasMessage("programme.reason.required");
    }

    @Test
    void aMinistryLeadsOnlyWhenItIsThere() {
        long ministry = body("INDUSTRY_MINISTRY");
        change(new ProgrammeChange.State(
                FactContent.body(FactTopic.MINISTRY, ministry), PartialDate.parse("2010"), null));
        assertThat(life(TODAY).at(FactTopic.MINISTRY, day("2012-01-01"))).isPresent();
        ChangeProgramme early = command(
                new ProgrammeChange.State(
                        FactContent.body(FactTopic.AGENCY, body("KICOX")),
                        PartialDate.parse("1990"),
                        PartialDate.parse("1991")),
                version());
        assertThatThrownBy(() -> service.change(early)).hasMessage("programme.fact.body-unknown-then");
    }

    @Test
    void aRefusedChangeLeavesNothingBehind() {
        int version = version();
        ChangeProgramme overlap = command(
                new ProgrammeChange.State(
                        FactContent.name("겹침", "Overlap"), PartialDate.parse("2009"), PartialDate.parse("2011")),
                version);
        assertThatThrownBy(() -> service.change(overlap)).hasMessage("programme.fact.overlap");
        assertThat(version()).isEqualTo(version);
        assertThat(life(TODAY).of(FactTopic.NAME)).hasSize(1);
    }

    @Test
    void theDatabaseRefusesTwoNamesOfOneDay() {
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into programme_fact (programme_id, topic, track, text, text_en, known_from, source_id,
                            entered_at) values (:id, 'NAME', 'NAME', '다른 이름', 'Other', now(), :source, now())
                        """).param("id", id).param("source", source).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("programme_fact_overlap_ex");
    }

    private void change(ProgrammeChange change) {
        service.change(command(change, version()));
    }

    private ChangeProgramme command(ProgrammeChange change, int version) {
        return new ChangeProgramme(
                id, version, change, said("시험"), UUID.randomUUID().toString());
    }

    private Provenance said(String reason) {
        return new Provenance(source, null, reason);
    }

    private Provenance history(String day) {
        return new Provenance(source, Instant.parse(day + "T00:00:00Z"), null);
    }

    private int version() {
        return life(TODAY).version();
    }

    private long fact(FactTopic topic) {
        return life(TODAY).of(topic).get(0).id();
    }

    private ProgrammeLife life(LocalDate known) {
        return programmes.life(id, new AsOf(TODAY, known)).orElseThrow();
    }

    private long body(String wanted) {
        return bodies.at(day("2020-01-01")).stream()
                .filter(body -> body.code().equals(wanted))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
