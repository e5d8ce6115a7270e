package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kr.sandan.load.LoadBreakdown.Line;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures before and after, beside each other. */
@PortalTest
class LoadBreakdownTest {

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Test
    void saysDifferenceAndPercentAndWhatIsNew() {
        Line fallen = Line.of("경남", new BigDecimal("1000"), new BigDecimal("46"));
        assertThat(fallen.difference()).isEqualByComparingTo("-954");
        assertThat(fallen.percent()).isEqualByComparingTo("-95.4");
        assertThat(Line.of("경북", null, BigDecimal.TEN).percent()).isNull();
        assertThat(Line.of("경북", BigDecimal.TEN, null).difference()).isEqualByComparingTo("-10");
    }

    @Test
    void standsBesideTheCountsAndStaysAfterApplying() {
        String key = fresh("마산");
        loads.applied(csv(key + ",1000"));
        long id = loads.upload(csv(key + ",1250", fresh("진해") + ",5"));
        loads.await(id, LoadState.CHECKED);
        String before =
                "첫 글자별 값 단위: 개 글자 반영 전 반영 후 증감 증감률(%) 마 1,000 1,250 +250 +25 진 없음 5 +5 신규 합계 1,000 1,255 +255 +25.5";
        assertThat(shown("/loads/" + id)).isEqualTo(before);
        browser.press("admin", id, "apply");
        loads.await(id, LoadState.APPLIED);
        assertThat(shown("/loads/" + id)).isEqualTo(before);
        assertThat(shown("/loads/" + id + "?lang=en")).startsWith("Figures by first letter");
        browser.get("admin", "/loads?lang=ko");
    }

    private String shown(String path) {
        Document page = browser.page("admin", path);
        return page.select(".breakdowns table").text();
    }
}
