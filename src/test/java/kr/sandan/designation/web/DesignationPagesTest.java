package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class DesignationPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"2009-09-30,12", "2010-05-01,50"})
    void theTotalsAddUpToTheList(String day, int sites) {
        String query = "?programme=CLUSTER&asOf=" + day;
        assertThat(page("/designations" + query).select("table.data").attr("data-total"))
                .isEqualTo("" + sites);
        assertThat(sum("/designations/summary.csv" + query)).isEqualTo(sites);
        assertThat(page("/designations/summary" + query).select("table.data").attr("data-total"))
                .isEqualTo("" + sites);
    }

    @Test
    void twoDatesStandSideBySide() {
        List<String> lines = lines("/designations/summary.csv?programme=CLUSTER&asOf=2009-09-30&compare=2010-05-01");
        assertThat(lines.get(0)).endsWith("programme,role,type,region,count,count_compared");
        assertThat(lines).contains("CLUSTER,TARGET,AGRO_INDUSTRIAL,GANGWON,1,0");
        assertThat(lines).anyMatch(line -> line.startsWith("CLUSTER,HUB,NATIONAL,SUDOGWON,0,"));
    }

    @Test
    void historyIsCountedOnItsOwnStructureAndRestatedWhereAsked() {
        String query = "/designations/summary.csv?programme=CLUSTER&role=TARGET&asOf=";
        assertThat(lines(query + "2006-06-01").stream().skip(1)).allMatch(line -> line.contains(",NONE,"));
        assertThat(lines(query + "2009-09-30")).anyMatch(line -> line.contains(",NATIONAL,HONAM,3"));
        assertThat(lines(query + "2009-09-30&structure=2026-01-01"))
                .anyMatch(line -> line.contains(",NATIONAL,JEONBUK,1"));
        assertThat(sum(query + "2009-09-30&structure=2026-01-01")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"compare=2010-13-01", "structure=early", "scheme=NONE"})
    void refusesDaysAndSchemesThatAreNone(String parameter) {
        assertThat(mvc.get().uri("/designations/summary?" + parameter).exchange())
                .hasStatus(400);
    }

    @Test
    void aHubShowsItsComplexesAndItsLinkedSites() {
        String id = lines("/designations.csv?programme=CLUSTER&role=HUB&asOf=2010-05-01").stream()
                .filter(line -> line.contains(",천안,"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        Document page = page("/hubs/" + id + "?asOf=2010-05-01");
        assertThat(page.select(".ground li")).hasSize(3);
        assertThat(page.select("table.data").attr("data-total")).isEqualTo("2");
        assertThat(page("/hubs/" + id + "?asOf=2005-01-01").select("main").text())
                .contains("지정되어 있지 않습니다");
        assertThat(lines("/designations.csv?hub=" + id + "&asOf=2010-05-01")).hasSize(1 + 3 + 2);
    }

    @Test
    void aDesignationThatIsNoHubHasNoHubPage() {
        String id = lines("/designations.csv?programme=CLUSTER&role=LINKED&asOf=2010-05-01")
                .get(1)
                .split(",")[0];
        assertThat(mvc.get().uri("/hubs/" + id).exchange()).hasStatus(404);
    }

    @Test
    void aComplexTellsItsDesignationsAndThoseOfItsPartsAndWhole() {
        String part = lines("/designations.csv?programme=CLUSTER&role=HUB&asOf=2010-05-01").stream()
                .filter(line -> line.contains(",녹산,"))
                .findFirst()
                .orElseThrow()
                .split(",")[2];
        assertThat(page("/complexes/" + part).select(".designations-of li").eachText())
                .anySatisfy(line -> assertThat(line).contains("명지·녹산", "대상단지"))
                .anySatisfy(line -> assertThat(line).contains("녹산", "거점단지"));
    }

    private int sum(String path) {
        return lines(path).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.split(",")[4]))
                .sum();
    }

    private List<String> lines(String path) {
        return text(path).lines().toList();
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
