package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.sandan.load.LoadDetail;
import kr.sandan.load.LoadState;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A list with resident numbers is refused, and no such number stays behind. */
class ResidentNumbersInListsTest extends ActivityLists {

    private static final String NUMBER = "900101-1234567";

    private long refusedList() {
        long load = sent(list(row("번호 있는 활동", "ATTENDEES=(주)한빛 / 김하나 " + NUMBER)));
        await(load, LoadState.REFUSED);
        return load;
    }

    @Test
    void theFileIsNotKeptAndItsNameSizeAndHashAre() throws IOException {
        long load = refusedList();
        LoadDetail detail = loads.detail(load);
        assertThat(detail.fileKept()).isFalse();
        assertThat(detail.row().fileName()).isEqualTo("활동.csv");
        assertThat(detail.row().sha256()).hasSize(64);
        Document page = pages.page("/loads/" + load, "headoffice");
        assertThat(page.text()).contains("보관하지 않습니다", detail.row().sha256()).doesNotContain(NUMBER);
        assertThat(page.select("a[href$=/original]")).isEmpty();
        assertThat(pages.get("/loads/" + load + "/original", "headoffice")).hasStatus(404);
    }

    @Test
    void whatIsReportedOfTheCellDoesNotRepeatTheNumber() {
        long load = refusedList();
        assertThat(jdbc.sql("select value from load_problem where load_id = ?")
                        .param(load)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).doesNotContain("1234567"));
        assertThat(pages.get("/loads/" + load + "/errors.csv", "headoffice"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("1234567");
    }

    @Test
    void aListRefusedForAnotherReasonIsKeptToBeMended() {
        long load = sent(list(row("끝이 앞선 활동", "ENDS_AT=13:00")));
        await(load, LoadState.REFUSED);
        assertThat(loads.detail(load).fileKept()).isTrue();
    }
}
