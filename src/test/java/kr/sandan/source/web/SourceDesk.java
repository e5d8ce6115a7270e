package kr.sandan.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.RecordClaim;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.Callers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Documents and figures of one test, and the pages that show them. */
final class SourceDesk {

    private final MockMvcTester mvc;
    private final SourceService sources;
    private final Callers callers;

    /** A programme of this test alone. */
    final ClaimSubject programme = ClaimSubject.programme("TEST-" + UUID.randomUUID());

    SourceDesk(MockMvcTester mvc, SourceService sources, JdbcClient jdbc) {
        this.mvc = mvc;
        this.sources = sources;
        this.callers = new Callers(jdbc);
    }

    long document(String title) {
        return sources.register(new RegisterSource(
                title,
                "시험 기관",
                SourceKind.NOTICE,
                "시험",
                null,
                PartialDate.parse("2010-03-18"),
                null,
                null,
                null,
                true));
    }

    long claim(long document, int value) {
        return sources.record(new RecordClaim(
                document,
                "BUDGET",
                BigDecimal.valueOf(value),
                "HUNDRED_MILLION_KRW",
                null,
                PartialDate.parse("2010"),
                null,
                programme,
                "",
                "예산은 " + value + "억원이다."));
    }

    MvcTestResult get(String address, String account) {
        return account.isEmpty()
                ? mvc.get().uri(address).exchange()
                : mvc.get().uri(address).with(callers.as(account)).exchange();
    }

    Document page(String address, String account) {
        MvcTestResult answer = get(address, account);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    MvcTestResult send(String address, Map<String, String> form, String account) {
        var request = mvc.post().uri(address).with(callers.as(account)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    static Document read(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On an English page Hangul stands only in elements that say so. */
    static void assertEnglish(Document page) {
        page.select("[lang=ko]").remove();
        assertThat(page.text()).doesNotContainPattern("[가-힣]");
    }
}
