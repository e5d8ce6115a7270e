package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads what the portal answered. */
final class Pages {

    private Pages() {}

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
        assertThat(page.html()).doesNotContainPattern("(title|placeholder|aria-label|alt)=\"[^\"]*[가-힣]");
    }
}
