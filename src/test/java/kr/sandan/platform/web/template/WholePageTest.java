package kr.sandan.platform.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

class WholePageTest {

    private static final String LONG = "산업단지 cluster 𠮷 ".repeat(4_000);

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void sendsNothingBeforeThePageIsWhole() throws Exception {
        WholePage page = new WholePage(answer);
        page.getWriter().write(LONG);
        page.getWriter().flush();
        page.flushBuffer();
        assertThat(answer.isCommitted()).isFalse();
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void sendsEveryCharacterHoweverItWasWritten() throws Exception {
        WholePage page = new WholePage(answer);
        page.getWriter().write(LONG);
        page.getWriter().append('가').append("나다라", 1, 2).append("마");
        page.getWriter().write("바사아".toCharArray());
        page.getWriter().print(7);
        page.send();
        answer.setCharacterEncoding("UTF-8");
        assertThat(answer.getContentAsString()).isEqualTo(LONG + "가다마바사아7");
    }

    @Test
    void fitsTheBufferSoThatTheContainerKnowsTheLength() throws Exception {
        WholePage page = new WholePage(answer);
        page.getWriter().write(LONG);
        page.send();
        assertThat(answer.getBufferSize()).isGreaterThan(answer.getContentAsByteArray().length);
        assertThat(answer.isCommitted()).isFalse();
    }

    @Test
    void readsTheSessionOnce() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        MapSessionRepository sessions = new MapSessionRepository(new ConcurrentHashMap<>()) {
            @Override
            public MapSession findById(String id) {
                reads.incrementAndGet();
                return super.findById(id);
            }
        };
        MapSession session = sessions.createSession();
        sessions.save(session);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/complexes");
        request.setCookies(new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes())));
        new SessionRepositoryFilter<>(sessions).doFilter(request, answer, new MockFilterChain(new Pages()));
        assertThat(answer.getContentAsByteArray()).hasSizeGreaterThan(8192);
        assertThat(reads).hasValue(1);
    }

    /** Answers with a long page, having looked at the session. */
    private static final class Pages extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            assertThat(request.getSession(false)).isNotNull();
            WholePage page = new WholePage(response);
            page.getWriter().write(LONG);
            page.send();
        }
    }
}
