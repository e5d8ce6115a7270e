package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import kr.sandan.account.Role;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.UploadLimit;
import kr.sandan.platform.sheet.SampleFiles;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class LoadServiceTest {

    @Autowired
    private LoadService service;

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadFiles files;

    @Autowired
    private LoadBasis basis;

    @Autowired
    private SampleRows rows;

    @Test
    void appliesWhatItChecked() {
        String key = fresh("창원");
        loads.applied(csv(key + ",\"1,234\""));
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("1234");
    }

    @Test
    void changesNothingBeforeSomebodyApplies() {
        String key = fresh("창원");
        loads.await(loads.upload(csv(key + ",1")), LoadState.CHECKED);
        assertThat(rows.held("SAMPLE", key)).isEmpty();
    }

    @Test
    void refusesAFileWithErrorsAndKeepsItToBeMarked() {
        long id = loads.upload(csv(fresh("가") + ",많음", fresh("나") + ",", fresh("다") + ",1"));
        loads.await(id, LoadState.REFUSED);
        assertThat(basis.refusals(id)).as("every error at once").isEqualTo(2);
        assertThat(rows.staged(id)).isZero();
        assertThat(files.holds(id)).isTrue();
        assertThatThrownBy(() -> service.apply(id, loads.admin())).hasMessage("load.refused.state");
    }

    @Test
    void refusesWhatIsNoSuchFileAndKeepsNothingOfIt() throws Exception {
        for (byte[] file : List.of(SampleFiles.bomb(), SampleFiles.encrypted(), csv().clone(), "a,b\n1,2".getBytes())) {
            long id = loads.upload(file);
            if (file.length == csv().length) {
                loads.await(id, LoadState.CHECKED);
                continue;
            }
            loads.await(id, LoadState.REFUSED);
            assertThat(files.holds(id)).isFalse();
            assertThat(rows.staged(id)).isZero();
        }
    }

    @Test
    void asksAPersonOnceAndRemembersTheAnswer() {
        String key = fresh("대산3");
        long first = loads.upload(csv(key + "?,5"));
        loads.await(first, LoadState.REVIEW);
        assertThatThrownBy(() -> service.decide(first, Map.of("SAMPLE/" + key + "?", "없음"), loads.admin()))
                .hasMessage("load.refused.no-candidate");
        service.decide(first, Map.of("SAMPLE/" + key + "?", "나"), loads.admin());
        loads.await(first, LoadState.CHECKED);
        service.apply(first, loads.admin());
        loads.await(first, LoadState.APPLIED);
        assertThat(rows.held("SAMPLE", key + "나")).isPresent();

        long second = loads.upload(csv(key + "?,6"));
        loads.await(second, LoadState.CHECKED);
        assertThat(basis.openQuestions(second)).isZero();
    }

    @Test
    void wantsAReasonForAFallBeforeItGoesIn() {
        String key = fresh("동화농공");
        loads.applied(csv(key + ",1000"));
        long id = loads.upload(csv(key + ",46"));
        loads.await(id, LoadState.CHECKED);
        assertThatThrownBy(() -> service.apply(id, loads.admin())).hasMessage("load.refused.reasons-missing");
        service.explain(id, List.of(key + "/value"), "공장 이전", loads.admin());
        service.apply(id, loads.admin());
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("46");
    }

    @Test
    void leadsTheSameFileToTheLoadThatIsUnderWay() {
        byte[] file = csv(fresh("창원") + ",1");
        long id = loads.upload(file);
        assertThat(loads.upload(file)).isEqualTo(id);
        loads.await(id, LoadState.CHECKED);
        service.cancel(id, loads.admin());
        assertThat(loads.upload(file)).isNotEqualTo(id);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        String key = fresh("창원");
        loads.applied(csv(key + ",1"));
        long again = loads.applied(csv(key + ",1"));
        assertThat(loads.state(again)).isEqualTo(LoadState.APPLIED);
        assertThat(basis.refusals(again)).isZero();
    }

    @Test
    void takesALoadBackAndGivesTheValueBeforeBack() {
        String key = fresh("창원");
        loads.applied(csv(key + ",1"));
        long second = loads.applied(csv(key + ",2"));
        assertThatThrownBy(() -> service.revert(second, " ", loads.admin())).hasMessage("load.refused.no-reason");
        service.revert(second, "잘못된 분기", loads.admin());
        assertThat(loads.state(second)).isEqualTo(LoadState.REVERTED);
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("1");
        service.revert(second, "한 번 더", loads.admin());
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void refusesToTakeALoadBackOnWhichALaterOneBuilds() {
        long first = loads.applied(csv(fresh("창원") + ",1"));
        String follower = fresh("후속");
        long second = loads.applied(csv(follower + ",1"));
        assertThatThrownBy(() -> service.revert(first, "잘못", loads.admin()))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("load.refused.dependents");
                    assertThat(refused.arguments()[0].toString()).contains("적재 " + second);
                });
        assertThat(loads.state(first)).isEqualTo(LoadState.APPLIED);
        service.revert(second, "정리", loads.admin());
        service.revert(first, "잘못", loads.admin());
        assertThat(loads.state(first)).isEqualTo(LoadState.REVERTED);
    }

    @Test
    void checksAgainWhenWhatItWasComparedWithHasChanged() {
        String key = fresh("창원");
        long first = loads.upload(csv(key + ",1"));
        loads.await(first, LoadState.CHECKED);
        loads.applied(csv(key + ",2"));
        service.apply(first, loads.admin());
        loads.await(first, LoadState.CHECKED);
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("2");
        service.apply(first, loads.admin());
        loads.await(first, LoadState.APPLIED);
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void wantsASecondPersonWhereTheKindDoes() {
        long id = loads.upload("SAMPLE_APPROVED", "file.csv", csv(fresh("창원") + ",1"));
        loads.await(id, LoadState.CHECKED);
        assertThatThrownBy(() -> service.apply(id, loads.admin())).hasMessage("load.refused.approval-needed");
        service.submit(id, loads.admin());
        assertThatThrownBy(() -> service.approve(id, loads.admin())).hasMessage("load.refused.own-load");
        service.giveBack(id, "기간 확인", loads.secondAdmin());
        assertThat(loads.state(id)).isEqualTo(LoadState.CHECKED);
        service.submit(id, loads.admin());
        service.approve(id, loads.secondAdmin());
        loads.await(id, LoadState.APPLIED);
    }

    @Test
    void letsOnlyTheRolesOfTheKindLoad() {
        Actor viewer = loads.actor("viewer", Role.VIEWER);
        assertThatThrownBy(() -> service.upload(
                        new UploadLoad("SAMPLE", "2023", "a.csv", viewer), new ByteArrayInputStream(csv("가,1"))))
                .isInstanceOf(AccessDeniedException.class);
        long id = loads.upload(csv(fresh("창원") + ",1"));
        loads.await(id, LoadState.CHECKED);
        assertThatThrownBy(() -> service.apply(id, viewer)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesAFileOfExactlyTheLimitAndRefusesOneByteMore() {
        assertThatThrownBy(() -> loads.upload(new byte[0])).hasMessage("file.refused.empty");
        long id = service.upload(
                new UploadLoad("SAMPLE", "2023", "large.bin", loads.admin()), zeros(UploadLimit.LARGEST.toBytes()));
        loads.await(id, LoadState.REFUSED);
        assertThatThrownBy(() -> service.upload(
                        new UploadLoad("SAMPLE", "2023", "large.bin", loads.admin()),
                        zeros(UploadLimit.LARGEST.toBytes() + 1)))
                .hasMessage("file.refused.too-large");
    }

    private static InputStream zeros(long length) {
        return new ByteArrayInputStream(new byte[(int) length]);
    }
}
