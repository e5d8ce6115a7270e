package kr.sandan.designation.listed;

import static kr.sandan.designation.Desk.facts;
import static kr.sandan.designation.Desk.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kr.sandan.complex.ComplexDesk.Word;
import kr.sandan.designation.DesignationDesk;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.SiteFacts;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One notice gives one answer, whether a person types it in or a list brings it. */
class KnownByEitherRoadTest extends ListLoads {

    private static final String PUBLIC_BY_THEN = "/designations.csv?programme=INNOVATION&asOf=2012-06-01&knownAt=";

    @Autowired
    DesignationDesk byForm;

    private long notice;

    @BeforeEach
    void publishTheNotice() {
        notice = sources.register(new RegisterSource(
                fresh("두 길 고시 "),
                "시험",
                SourceKind.NOTICE,
                null,
                null,
                PartialDate.parse("2012-02-20"),
                null,
                null,
                null,
                true));
    }

    private long designate(DesignationRole role, SiteFacts facts) {
        return byForm.designate(
                UUID.randomUUID().toString(), "INNOVATION", role, facts, new Word(notice, null, "고시에 따름"));
    }

    private long hub(String name, long complex) {
        return designate(DesignationRole.HUB, facts(name, null, span("2012-03-01", null), complex));
    }

    private String life(long id) {
        return Jsoup.parse(export("/designations/" + id))
                .select(".designation-life")
                .text();
    }

    @Test
    void isKnownSinceTheNoticeWasPublicByEitherRoad() {
        String typed = fresh("손으로 쓴 거점");
        String listed = fresh("명부로 온 거점");
        long id = hub(typed, desk.complex(null));
        applied(list("%s,%d,INNOVATION,HUB,,2012-03-01,,%d\r\n".formatted(listed, desk.complex(null), notice)));
        assertThat(export(PUBLIC_BY_THEN + "2012-02-19")).doesNotContain(typed, listed);
        assertThat(export(PUBLIC_BY_THEN + "2012-02-20")).contains(typed, listed);
        assertThat(life(id)).contains("2012-02-20부터 인지").doesNotContain("늦음");
    }

    @Test
    void isKnownFromNowWhereWhatWasKnownThenContradictsIt() {
        long complex = desk.complex(null);
        String first = fresh("먼저 알려진 거점");
        hub(first, complex);
        withdraw(first);
        String second = fresh("다시 쓴 거점");
        long id = hub(second, complex);
        assertThat(export(PUBLIC_BY_THEN + "2012-02-20")).contains(first).doesNotContain(second);
        assertThat(export("/designations.csv?programme=INNOVATION&asOf=2012-06-01"))
                .contains(second);
        assertThat(life(id)).contains("공개일 2012-02-20보다 늦음");
    }

    @Test
    void isNotKnownBeforeItsHubIs() {
        long hub = desk.hub(fresh("이제 알려진 거점"), "2012-03-01", null);
        String linked = fresh("딸린 곳");
        long id = designate(DesignationRole.LINKED, facts(linked, hub, span("2012-03-01", null), desk.complex(null)));
        assertThat(export(PUBLIC_BY_THEN + "2012-02-20")).doesNotContain(linked);
        assertThat(export("/designations.csv?programme=INNOVATION&asOf=2012-06-01"))
                .contains(linked);
        assertThat(life(id)).contains("공개일 2012-02-20보다 늦음");
    }

    private void withdraw(String name) {
        long id = jdbc.sql("select designation_id from designation_period where name = ?")
                .param(name)
                .query(Long.class)
                .single();
        byForm.withdraw(id, 0, new Word(notice, null, "시험"));
    }
}
