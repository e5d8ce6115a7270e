package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Two records of a complex that are designated side by side do not become one, and the page says which and until when. */
@PortalTest
class MergedComplexesPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DesignationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private FormSender forms;
    private long kept;
    private long other;

    @BeforeEach
    void twoRecords() {
        desk = new Desk(service, complexes, sources);
        forms = new FormSender(mvc, jdbc);
        kept = desk.complex(null);
        other = desk.complex(null);
    }

    @Test
    void thePreviewNamesBothDesignationsTheirDaysAndWhatToDo() {
        long first = designate("남을 기록의 지정", kept, "2010-04-01", "2015-01-01");
        long second = designate("합칠 기록의 지정", other, "2012-04-01", null);
        Document page = FormSender.read(preview());
        String said = page.select(".objections [role=alert]").text();
        assertThat(said).contains("남을 기록의 지정", "2010-04-01 ~ 2014-12-31", "합칠 기록의 지정", "2012-04-01", "철회", "통합");
        assertThat(page.select(".objections a").eachAttr("href"))
                .contains("/designations/" + first, "/designations/" + second);
        assertThat(page.select(".complex-form")).as("nothing to press").isEmpty();
    }

    @Test
    void aMergeThatIsSentAllTheSameChangesNothing() {
        MvcTestResult free = preview();
        String mark = FormSender.read(free).select("[name=version]").val();
        designate("남을 기록의 지정", kept, "2010-04-01", null);
        long second = designate("합칠 기록의 지정", other, "2012-04-01", null);
        MvcTestResult refused = confirm(mark);
        assertThat(refused).hasStatusOk();
        assertThat(FormSender.read(refused).select(".objections").text()).contains("합칠 기록의 지정");
        assertThat(merged()).isFalse();
        withdraw(second);
        assertThat(confirm(mark)).hasStatus(303);
        assertThat(merged()).isTrue();
    }

    @Test
    void aSiteThatHoldsBothRecordsIsNamedOnce() {
        desk.designate(DesignationRole.HUB, Desk.facts("둘 다 담은 지정", null, Desk.span("2010-04-01", null), kept, other));
        assertThat(FormSender.read(preview()).select(".objections li").eachText())
                .singleElement()
                .asString()
                .contains("둘 다 담은 지정", "두 기록이 함께");
    }

    @Test
    void designationsOneAfterTheOtherAreNoObjection() {
        designate("앞선 지정", kept, "2005-04-01", "2010-04-01");
        designate("뒤의 지정", other, "2010-04-01", null);
        MvcTestResult page = preview();
        assertThat(FormSender.read(page).select(".objections")).isEmpty();
        assertThat(confirm(FormSender.read(page).select("[name=version]").val()))
                .hasStatus(303);
    }

    @Test
    void aPartOfTheOtherRecordMeetsTheWholeOfTheKeptOne() {
        long part = desk.complex(other);
        designate("전체 지정", kept, "2010-04-01", null);
        designate("부분 지정", part, "2012-04-01", null);
        assertThat(FormSender.read(preview()).select(".objections").text()).contains("전체 지정", "부분 지정");
    }

    private long designate(String name, long complex, String from, @Nullable String until) {
        return desk.designate(DesignationRole.HUB, Desk.facts(name, null, Desk.span(from, until), complex));
    }

    private void withdraw(long id) {
        String path = "/designations/" + id + "/withdraw";
        assertThat(forms.send(path, forms.opened(path))).hasStatus(303);
    }

    private MvcTestResult preview() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("step", "preview");
        form.set("other", String.valueOf(other));
        return forms.send("admin", "/complexes/" + kept + "/merge", form);
    }

    private MvcTestResult confirm(String mark) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("step", "confirm");
        form.set("other", String.valueOf(other));
        form.set("version", mark);
        form.set(
                "sourceId",
                jdbc.sql("select min(id)::text from source_document")
                        .query(String.class)
                        .single());
        form.set("reason", "같은 단지");
        return forms.send("admin", "/complexes/" + kept + "/merge", form);
    }

    private boolean merged() {
        return jdbc.sql("select merged_into is not null from complex where id = :id")
                .param("id", other)
                .query(Boolean.class)
                .single();
    }
}
