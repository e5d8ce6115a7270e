package kr.sandan.platform.start;

import static kr.sandan.testing.FormClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.ProcessTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal killed between the moment a form was kept by itself and the moment somebody pressed its button. */
@ProcessTest
class DraftKillTest {

    private static final String FORM = "/activities/new";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsOfferedAgainAndBecomesOneActivity() throws Exception {
        String typed;
        try (PortalProcess portal = PortalProcess.over(folder, Map.of()).ready()) {
            FormClient staff = new FormClient(port(portal), "staff-chungcheong");
            typed = filled(staff.page(FORM));
            HttpResponse<String> kept = staff.post(FORM, "/activities/drafts?auto", typed);
            assertThat(kept.statusCode()).isEqualTo(204);
            portal.kill();
        }
        try (PortalProcess again = PortalProcess.over(folder, Map.of()).ready()) {
            FormClient staff = new FormClient(port(again), "staff-chungcheong");
            Document offered = staff.page(FORM);
            String draft = offered.expectFirst(".drafts a").attr("href");
            Document form = staff.page(draft);
            assertThat(form.expectFirst("[name=title]").val()).isEqualTo("끊기기 전");
            assertThat(form.expectFirst("[name=outcome]").text()).isEqualTo("과제 두 건");
            String first = saved(staff, draft, typed);
            assertThat(saved(staff, FORM, typed))
                    .as("the form of before the kill, sent again")
                    .isEqualTo(first);
            assertThat(staff.page(FORM).select(".drafts a")).isEmpty();
        }
    }

    private static String saved(FormClient staff, String page, String typed) throws Exception {
        HttpResponse<String> saved = staff.post(page, FORM, typed);
        assertThat(saved.statusCode()).isEqualTo(303);
        return saved.headers().firstValue("Location").orElseThrow();
    }

    /** What somebody has typed so far, with the key of the form. */
    private static String filled(Document form) {
        String council = form.select("[name=councilId] option[value~=.]").get(0).val();
        return "submissionKey="
                + encoded(form.expectFirst("[name=submissionKey]").val())
                + "&councilId=" + council
                + "&kind=SEMINAR&startsAt=14:00&endsAt=16:00&heldOn="
                + form.expectFirst("[name=heldOn]").val()
                + "&place=" + encoded("회의실")
                + "&title=" + encoded("끊기기 전")
                + "&outcome=" + encoded("과제 두 건");
    }

    private static int port(PortalProcess portal) throws Exception {
        Matcher address = ADDRESS.matcher(portal.printed());
        assertThat(address.find()).isTrue();
        return Integer.parseInt(address.group(1));
    }
}
