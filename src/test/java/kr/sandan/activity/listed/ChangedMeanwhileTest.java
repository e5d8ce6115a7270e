package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.account.Role;
import kr.sandan.load.LoadState;
import org.junit.jupiter.api.Test;

/** A list waits for its approval while people go on working on what it was compared with. */
class ChangedMeanwhileTest extends ActivityLists {

    private static final String STAFF = "staff-chungcheong";

    private String registered() {
        var done = pages.post("/activities/new", STAFF, formOf("손으로 등록", Map.of("heldOn", "2015-04-01")));
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    private void said(String path, String step) throws IOException {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "version",
                pages.page(path, STAFF).select("#" + step + " [name=version]").val());
        fields.put("reason", "없던 활동");
        assertThat(pages.post(path + "/" + step, STAFF, fields)).hasStatus(303);
    }

    /** Approves what was checked before; it is not applied, and waits for a decision on the new check. */
    private void isCheckedAnew(long load) {
        loading.submit(load, actor("headoffice", Role.HEAD_OFFICE_STAFF));
        loading.approve(load, actor("admin", Role.ADMIN));
        await(load, LoadState.CHECKED);
    }

    @Test
    void aMistakeThatIsWithdrawnOrRestoredCausesANewCheck() throws IOException {
        String path = registered();
        long load = checked(list(row("목록의 활동"))).id();
        said(path, "withdraw");
        isCheckedAnew(load);
        said(path, "restore");
        isCheckedAnew(load);
        loading.submit(load, actor("headoffice", Role.HEAD_OFFICE_STAFF));
        loading.approve(load, actor("admin", Role.ADMIN));
        await(load, LoadState.APPLIED);
        assertThat(found("목록의 활동", STAFF)).hasSize(1);
    }
}
