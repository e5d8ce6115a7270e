package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The complexes of one's own headquarters on the first page. */
@PortalTest
class OwnComplexesHomeTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OfficeQueries offices;

    @Test
    void staffOfAHeadquartersSeeItsComplexesByTypeAndReachThem() {
        Document home = home("REGIONAL_STAFF", "CHUNGCHEONG", "/");
        Element own = home.expectFirst(".home-own");
        int total = Integer.parseInt(own.expectFirst("[data-total]").attr("data-total"));
        assertThat(total).isPositive();
        int byType = own.select("td a[href*=type]").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(byType).isEqualTo(total);
        String all = own.select("td a").last().attr("href");
        assertThat(Pages.read(mvc.get().uri(all).exchange())
                        .expectFirst("table[data-total]")
                        .attr("data-total"))
                .isEqualTo(String.valueOf(total));
    }

    @Test
    void aDayOnWhichTheHeadquartersAnsweredForNothingSaysSo() {
        Document home = home("REGIONAL_STAFF", "CHUNGCHEONG", "/?asOf=1970-01-01");
        assertThat(home.select(".home-own .empty a").attr("href")).isEqualTo("/complexes");
    }

    @Test
    void thoseWhoWorkForNoHeadquartersDoNotSeeIt() {
        assertThat(home("APPROVER", null, "/").select(".home-own")).isEmpty();
        assertThat(home("PROGRAMME_OFFICER", "CHUNGCHEONG", "/").select(".home-own"))
                .isEmpty();
        assertThat(home("APPROVER", "HEAD_OFFICE", "/").select(".home-own")).isEmpty();
    }

    private Document home(String role, @Nullable String office, String path) {
        Long id = office == null
                ? null
                : offices.history().byCode(office).orElseThrow().id();
        SignedIn account = new SignedIn(1, "test", "test", role, id, null, 0, false);
        return Pages.read(mvc.get()
                .uri(path)
                .with(authentication(SignedInContext.authentication(account)))
                .exchange());
    }
}
