package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.testing.OfficialFile;
import kr.sandan.testing.OfficialFile.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialCodesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final RegionHistory held = Regions.history();

    @TempDir
    private Path folder;

    @Test
    void readsProvincesAndCountiesInForceAndPassesOverTheRest() {
        OfficialCodes codes = read(OfficialFile.of(
                "5100000000\t강원특별자치도\t존재",
                "5113000000\t강원특별자치도 원주시\t존재",
                "5113010100\t강원특별자치도 원주시 중앙동\t존재",
                "4213000000\t강원도 원주시\t폐지",
                "3611000000\t세종특별자치시\t존재"));
        assertThat(codes.counties()).containsOnlyKeys("51130", "36110").containsEntry("51130", "원주시");
        assertThat(codes.provinces()).containsEntry("51", "강원특별자치도").containsEntry("36", "세종특별자치시");
    }

    @Test
    void readsTheFileInEveryEncodingThatCannotBeMistaken() {
        OfficialFile file = OfficialFile.of("5100000000\t강원특별자치도\t존재", "5113000000\t강원특별자치도 원주시\t존재");
        List.of(Charset.forName("MS949"), StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)
                .forEach(charset -> assertThat(read(file.in(charset)).counties())
                        .as(charset.name())
                        .containsEntry("51130", "원주시"));
    }

    @Test
    void theFileOfWhatIsHeldChangesNothing() {
        OfficialDifference difference = difference(OfficialFile.of(held, DAY));
        assertThat(difference.steps(List.of())).isEmpty();
        assertThat(difference.unchanged()).isEqualTo(14);
    }

    @Test
    void theFileOfADayOnWhichCodesChangeIsComparedWithWhatHoldsThen() {
        LocalDate merger = LocalDate.of(2026, 7, 1);
        assertThat(OfficialDifference.of(read(OfficialFile.of(held, merger)), held, merger)
                        .steps(List.of()))
                .isEmpty();
    }

    @Test
    void findsWhatOpensEndsAndIsRenamed() {
        OfficialFile file = OfficialFile.of(held, DAY)
                .replacing("4812900000\t경상남도 창원시 진해구\t존재", "4819000000\t경상남도 진해시\t존재")
                .replacing("경상남도 창원시\t", "경상남도 통합창원시\t");
        OfficialDifference difference = difference(file);
        assertThat(difference.steps(List.of()))
                .containsExactlyInAnyOrder(
                        new RegionStep.Rename("48120", new RegionStep.Names("통합창원시", null, null)),
                        new RegionStep.Close("48129"),
                        new RegionStep.Open("48190", new RegionStep.Names("진해시", null, null)));
        assertThat(difference.possible()).containsExactly(new RegionStep.Follow("48129", "48190"));
        assertThat(difference.endedForGood(difference.steps(List.of()))).containsExactly("48129");
        assertThat(difference.endedForGood(difference.steps(difference.possible())))
                .isEmpty();
    }

    @Test
    void aCountyUnderTheSameNameFollowsTheOneThatEnds() {
        OfficialDifference difference =
                difference(OfficialFile.of(held, DAY).replacing("2772000000\t", "2773000000\t"));
        assertThat(difference.steps(List.of())).contains(new RegionStep.Follow("27720", "27730"));
        assertThat(difference.possible()).isEmpty();
    }

    @Test
    void aProvinceFollowsWhereAllItsCountiesGo() {
        OfficialFile file = OfficialFile.of(held, DAY)
                .replacing("2700000000\t대구광역시\t존재\r\n", "")
                .replacing("2772000000\t대구광역시 군위군", "4772000000\t경상북도 군위군");
        assertThat(difference(file).steps(List.of()))
                .contains(new RegionStep.Follow("27720", "47720"), new RegionStep.Follow("27", "47"));
    }

    @Test
    void aNewProvinceIsNamedByAPersonFirst() {
        OfficialFile file = OfficialFile.of(held, DAY).with("6100000000\t새도\t존재");
        assertThat(difference(file).newProvinces()).containsExactly("61");
    }

    @Test
    void reportsEveryFaultOfItsRowsAtOnce() {
        OfficialFile file = OfficialFile.of(
                "5100000000\t강원특별자치도\t존재",
                "511300000\t강원특별자치도 원주시\t존재",
                "5113000000\t강원특별자치도 원주시\t있음",
                "5113000000\t\t존재",
                "5115000000\t강원특별자치도 강릉시\t존재",
                "5115000000\t강원특별자치도 강릉시\t존재",
                "4812000000\t경상남도 창원시\t존재");
        assertThat(file.faults(folder))
                .extracting(Fault::cell, Fault::messageKey)
                .containsExactly(
                        tuple("A3", "region.file.code"),
                        tuple("C4", "region.file.state"),
                        tuple("B5", "region.file.name"),
                        tuple("A7", "region.file.twice"),
                        tuple("A8", "region.file.province"));
    }

    @Test
    void refusesAnotherFile() {
        refuses("코드,이름\n1,2\n", "region.file.head");
        refuses("법정동코드\t법정동명\t폐지여부\t비고\n", "region.file.head");
        refuses("법정동코드\t법정동명\t폐지여부\n1111000000\t서울특별시 종로구\t폐지\n", "region.file.no-codes");
        refuses("", "sheet.empty");
    }

    private void refuses(String text, String messageKey) {
        assertThatThrownBy(() -> OfficialFile.text(text).faults(folder))
                .isInstanceOf(SheetRefused.class)
                .hasMessage(messageKey);
    }

    private OfficialDifference difference(OfficialFile file) {
        return OfficialDifference.of(read(file), held, DAY);
    }

    private OfficialCodes read(OfficialFile file) {
        return file.read(folder);
    }
}
