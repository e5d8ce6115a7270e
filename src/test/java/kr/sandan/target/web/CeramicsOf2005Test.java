package kr.sandan.target.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What Gangwon published of its ceramics cluster in 2005, entered by its forms into a programme of which nothing is known. */
@PortalTest
@Transactional
class CeramicsOf2005Test {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private String source = "";
    private String programme = "";

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        source = String.valueOf(number("select id from source_document where title like '「강원권 세라믹%'"));
    }

    private long number(String question, Object... values) {
        return jdbc.sql(question).params(List.of(values)).query(Long.class).single();
    }

    private String send(String path, String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of("sourceId", source, "reason", "2005년 보도자료"));
        for (int at = 0; at < fields.length; at += 2) typed.put(fields[at], fields[at + 1]);
        MvcTestResult answer = pages.post(path, "admin", typed);
        assertThat(answer).as(path + typed).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private void fact(String topic, String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of("topic", topic));
        for (int at = 0; at < fields.length; at += 2) typed.put(fields[at], fields[at + 1]);
        typed.put(
                "version",
                String.valueOf(number(
                        "select version from programme where id = ?", Long.valueOf(programme.replaceAll("\\D", "")))));
        send(programme + "/facts", flat(typed));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }

    private String site(String name) {
        return String.valueOf(number(
                "select part_id from target_part_state where name = ? and programme_id = ? and superseded_at is null",
                name,
                Long.valueOf(programme.replaceAll("\\D", ""))));
    }

    @Test
    void standsOnOnePageWithNothingOfItLeftOut() throws Exception {
        open();
        saysWhatItIsFor();
        saysWhereAndWhat();
        saysWhatItAimsAt();
        Document page = pages.page(programme, "viewer");
        assertThat(page.select("#purpose").text()).contains("세라믹");
        assertThat(page.select("#aims").text())
                .contains("3각 테크노밸리 전략 (2단계)", "신소재 산업", "신규", "바이오", "R&D 특구", "지정 추진")
                .contains("협약 체결", "2005-07-27", "지방 입안", "대통령 업무보고");
        assertThat(page.select("#phases").text()).contains("산업화지원센터 건축", "3,000평 (9,917 m²)", "2,000평 (6,612 m²)");
        assertThat(page.select("#plan-areas li")).hasSize(5);
        assertThat(page.select("#targets").text()).contains("2,400여 명", "2,000억원 이상", "약 40");
        assertThat(page.select("#sums").text()).contains("= 90", "111", "맞지 않습니다");
        assertThat(page.select("#open-matters").text()).contains("맞지 않는 합", "실적 미상");
        String timeline =
                pages.get(programme + "/timeline.csv", "viewer").getResponse().getContentAsString();
        assertThat(timeline).contains("from,until,kind,what,source", "2005-07-27", "R&D 특구", "강릉과학산업단지");
    }

    private void open() {
        programme = send(
                        "/programmes/new",
                        "code",
                        "SEED" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT),
                        "name",
                        "강원신소재 산업 클러스터 조성",
                        "nameEn",
                        "Gangwon advanced materials",
                        "stage",
                        "RUNNING",
                        "from",
                        "2005-07-27")
                .replaceAll("/edit.*", "");
    }

    private void saysWhatItIsFor() {
        fact("PURPOSE", "text", "세라믹 신소재 산업의 집적지를 만드는 사업");
        fact("STRATEGY", "text", "3각 테크노밸리 전략", "detail", "2단계", "from", "2005-07");
        for (String industry : List.of("생물(바이오)산업", "의료기기산업", "해양생물산업"))
            fact("INDUSTRY", "text", industry, "detail", "지역혁신발전 5개년계획", "standing", "ESTABLISHED");
        fact("INDUSTRY", "text", "신소재 산업", "detail", "지역혁신발전 5개년계획", "standing", "ADDED");
        fact("PURSUIT", "text", "R&D 특구", "detail", "강릉 지방과학산업단지", "standing", "PURSUED", "from", "2005-07");
        fact("MILESTONE", "text", "협약 체결", "standing", "DONE", "from", "2005-07-27");
        long province = number("select id from public_body where code = 'PROVINCE_42'");
        fact("ORIGIN", "bodyId", String.valueOf(province), "standing", "LOCAL", "from", "2005");
        fact("BRIEFING", "text", "산업자원부의 대통령 업무보고", "from", "2005");
    }

    private void saysWhereAndWhat() {
        String plan = programme + "/plan/new";
        send(plan, "kind", "SITE", "name", "강릉과학산업단지", "role", "SUPPORT");
        send(plan, "kind", "SITE", "name", "북평국가산업단지", "role", "PRODUCTION");
        send(plan, "kind", "SITE", "name", "기타 지역", "role", "MATERIALS");
        for (String county : List.of("51150", "51170", "51230", "51190", "51770"))
            send(plan, "kind", "AREA", "county", county);
        send(
                plan,
                "kind",
                "COMPONENT",
                "work",
                "CENTRE",
                "siteId",
                site("강릉과학산업단지"),
                "land",
                "3,000",
                "floor",
                "2,000",
                "areaUnit",
                "PYEONG");
        for (String work : List.of("EQUIPMENT", "INCUBATION", "TRAINING"))
            send(plan, "kind", "COMPONENT", "work", work);
    }

    private void saysWhatItAimsAt() {
        String id = programme.replaceAll("\\D", "");
        target(id, "FIRMS", "100", "baseline", "21", "baselineOn", "2005-07");
        target(id, "JOBS", "2,400", "qualifier", "ODD");
        target(id, "SALES", "2,000", "qualifier", "AT_LEAST");
        target(id, "FIRMS", "40", "qualifier", "ABOUT", "siteId", site("강릉과학산업단지"));
        target(id, "FIRMS", "30", "siteId", site("북평국가산업단지"));
        target(id, "FIRMS", "20", "qualifier", "ODD", "siteId", site("기타 지역"));
    }

    private void target(String id, String measure, String value, String... more) {
        Map<String, String> typed =
                new HashMap<>(Map.of("programmeId", id, "measure", measure, "year", "2010", "value", value));
        for (int at = 0; at < more.length; at += 2) typed.put(more[at], more[at + 1]);
        send("/targets/new", flat(typed));
    }
}
