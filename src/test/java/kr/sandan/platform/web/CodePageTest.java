package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CodePageTest {

    @Autowired
    private MockMvcTester portal;

    @Test
    void showsEveryCodeBesideItsTermAndWhereItComesFrom() {
        Document page = page("ko");
        assertThat(page.select("#complex-type tbody tr").eachText())
                .containsExactly("NATIONAL 국가", "GENERAL 일반", "URBAN_HIGH_TECH 도시첨단", "AGRO_INDUSTRIAL 농공");
        assertThat(page.select("#complex-type .meta").text()).contains("산업입지 및 개발에 관한 법률");
        assertThat(page.select("#load-kind code").eachText()).contains("REGIONS", "STATISTICS");
        assertThat(page("en").select("#complex-type").text()).contains("NATIONAL National");
    }

    private Document page(String language) {
        SignedIn admin = new SignedIn(1, "admin", "admin", "ADMIN", null, null, 0, false);
        byte[] body = portal.get()
                .uri("/admin/codes?lang=" + language)
                .with(authentication(SignedInContext.authentication(admin)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }
}
