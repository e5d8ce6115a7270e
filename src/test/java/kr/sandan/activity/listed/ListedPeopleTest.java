package kr.sandan.activity.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadContext.Problem;
import org.junit.jupiter.api.Test;

/** The names of people that lists bring. */
class ListedPeopleTest extends ActivityLists {

    private static final String GUARDED = "남궁하나";

    @Test
    void theFileIsHandedOutForAReasonToThoseWhoSendOrApproveSuchFiles() {
        long load =
                checked(list(row("명단 있는 활동", "ATTENDEES=(주)한빛 / " + GUARDED))).id();
        for (String reader : new String[] {"headoffice", "admin"}) {
            String reason = "원본 대조 " + Long.toString(System.nanoTime(), 36);
            assertThat(pages.get(original(load), reader))
                    .as(reader)
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"reason\"")
                    .doesNotContain(GUARDED);
            assertThat(pages.post(original(load), reader, Map.of("reason", " ")))
                    .as(reader)
                    .bodyText()
                    .contains("사유를 적으십시오")
                    .doesNotContain(GUARDED);
            assertThat(new String(
                            pages.post(original(load), reader, Map.of("reason", reason))
                                    .getResponse()
                                    .getContentAsByteArray(),
                            StandardCharsets.UTF_8))
                    .as(reader)
                    .contains(GUARDED);
            assertThat(logged(load, reader)).as(reader).containsExactly(reason);
        }
    }

    @Test
    void theMarkedFileAsksForTheReasonToo() {
        long load = checked(list(row("표시할 활동"))).id();
        String marked = "/loads/" + load + "/marked.xlsx";
        assertThat(pages.get(marked, "headoffice")).hasStatusOk().bodyText().contains("name=\"reason\"");
        assertThat(pages.post(marked, "headoffice", Map.of("reason", "칸 확인"))).hasStatusOk();
        assertThat(logged(load, "headoffice")).containsExactly("칸 확인");
    }

    @Test
    void nobodyElseGetsIt() throws IOException {
        long load =
                checked(list(row("남이 못 보는 명단", "ATTENDEES=(주)한빛 / " + GUARDED))).id();
        for (String reader :
                new String[] {"officer", "ministry", "chief-chungcheong", "staff-chungcheong", "reviewer", "viewer"}) {
            for (String file : new String[] {original(load), "/loads/" + load + "/marked.xlsx"}) {
                assertThat(pages.get(file, reader)).as(reader).hasStatus(403);
                assertThat(pages.post(file, reader, Map.of("reason", "보고 싶음")))
                        .as(reader)
                        .hasStatus(403);
            }
            assertThat(logged(load, reader)).as(reader).isEmpty();
        }
        assertThat(pages.page("/loads/" + load, "officer").select("a[href$=original]"))
                .isEmpty();
        assertThat(pages.page("/loads/" + load, "headoffice").select("a[href$=original]"))
                .hasSize(1);
    }

    @Test
    void whatIsRefusedNamesNobody() {
        List<Problem> refused = refused(list(row("세 칸짜리 줄", "ATTENDEES=한빛 / 대표 / " + GUARDED)));
        assertThat(refused).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo("한빛 …");
            assertThat(problem.reason().arguments()).containsExactly("한빛 …");
        });
    }

    private static String original(long load) {
        return "/loads/" + load + "/original";
    }

    private List<String> logged(long load, String username) {
        return jdbc.sql("""
                        select p.reason from personal_access p join account a on a.id = p.account_id
                         where p.subject_kind = 'LOAD' and p.subject_id = ? and a.username = ? and p.action = 'EXPORT'
                        """).param(load).param(username).query(String.class).list();
    }
}
