package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What an address answers that nobody has named, beside one that is named and closed. */
@PortalTest
class AddressesTest {

    @Autowired
    private MockMvcTester mvc;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/nowhere?page=2", "/complexes.pdf", "/loads/1/2/3", "/actuator/env"})
    void areNotFoundByAnybodyWhereNoModuleNamesThem(String path) {
        assertThat(mvc.get().uri(path).accept("text/html")).hasStatus(404);
        assertThat(mvc.get().uri(path).with(as("VIEWER"))).hasStatus(404);
        assertThat(mvc.get().uri(path).with(as("ADMIN"))).hasStatus(404);
    }

    @Test
    void askTheVisitorToSignInAndRefuseTheSignedInWhereTheyAreClosed() {
        assertThat(mvc.get().uri("/admin/accounts")).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/admin/accounts").with(as("VIEWER"))).hasStatus(403);
        assertThat(mvc.get().uri("/admin/accounts/nothing/here").with(as("VIEWER")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin/accounts/nothing/here").with(as("ADMIN")))
                .hasStatus(404);
    }

    @Test
    void sayThatTheyAreNotAskedThatWay() {
        assertThat(mvc.get().uri("/loads/1/apply").with(as("ADMIN"))).hasStatus(405);
        assertThat(mvc.get().uri("/logout")).hasStatus(405);
    }

    @Test
    void showAVisitorThePortalsOwnPageWhereNothingIs() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("/nowhere?lang=en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<main").doesNotContain("Whitelabel");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
    }

    @Test
    void askTheVisitorToSignInHoweverLongTheyAre() throws IOException, InterruptedException {
        HttpResponse<String> kept = ask("/loads?q=" + "x".repeat(1_500));
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(kept.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("REDIRECT_URI="));
        HttpResponse<String> tooLong = ask("/loads?q=" + "x".repeat(7_000));
        assertThat(tooLong.statusCode()).isEqualTo(302);
        assertThat(tooLong.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("REDIRECT_URI="));
    }

    private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static RequestPostProcessor as(String role) {
        return authentication(
                SignedInContext.authentication(new SignedIn(1, "test", "test", role, null, null, 0, false)));
    }
}
