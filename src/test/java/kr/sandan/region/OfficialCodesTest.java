package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;

class OfficialCodesTest {

    private static final Charset CP949 = Charset.forName("MS949");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final String HEAD = "법정동코드\t법정동명\t폐지여부\n";

    private final RegionHistory held = Regions.history();

    @Test
    void readsProvincesAndCountiesInForceAndPassesOverTheRest() throws IOException {
        OfficialCodes codes = read(HEAD
                + "5100000000\t강원특별자치도\t존재\n"
                + "5113000000\t강원특별자치도 원주시\t존재\n"
                + "5113010100\t강원특별자치도 원주시 중앙동\t존재\n"
                + "4213000000\t강원도 원주시\t폐지\n"
                + "3611000000\t세종특별자치시\t존재\n");
        assertThat(codes.counties()).containsOnlyKeys("51130", "36110").containsEntry("51130", "원주시");
        assertThat(codes.provinces()).containsEntry("51", "강원특별자치도").containsEntry("36", "세종특별자치시");
    }

    @Test
    void theFileOfWhatIsHeldChangesNothing() throws IOException {
        assertThat(read(official(held)).differenceFrom(held, DAY)).isEmpty();
    }

    @Test
    void findsWhatOpensEndsAndIsRenamed() throws IOException {
        String file = official(held)
                .replace("4812900000\t경상남도 창원시 진해구\t존재", "4819000000\t경상남도 진해시\t존재")
                .replace("경상남도 창원시\t", "경상남도 통합창원시\t");
        assertThat(read(file).differenceFrom(held, DAY))
                .containsExactlyInAnyOrder(
                        new RegionStep.Rename("48120", new RegionStep.Names("통합창원시", null, null)),
                        new RegionStep.Close("48129"),
                        new RegionStep.Open("48190", new RegionStep.Names("진해시", null, null)));
    }

    @Test
    void aCountyUnderTheSameNameFollowsTheOneThatEnds() throws IOException {
        String file = official(held).replace("2772000000\t", "2773000000\t");
        assertThat(read(file).differenceFrom(held, DAY)).contains(new RegionStep.Follow("27720", "27730"));
    }

    @Test
    void aNewProvinceIsNamedByAPersonFirst() {
        String file = official(held) + "6100000000\t새도\t존재\n";
        assertThatThrownBy(() -> read(file).differenceFrom(held, DAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("region.file.new-province");
    }

    @Test
    void refusesAnotherFile() {
        refuses("코드,이름\n", "region.file.head");
        refuses("", "region.file.head");
        refuses(HEAD + "511300000\t강원특별자치도 원주시\t존재\n", "region.file.row");
        refuses(HEAD + "5113000000\t강원특별자치도 원주시\t있음\n", "region.file.row");
        refuses(HEAD + "5113000000\t원주시\t존재\n5113000000\t원주시\t존재\n", "region.file.twice");
    }

    @Test
    void refusesTheFileInAnotherEncoding() {
        assertThatThrownBy(() -> OfficialCodes.read(
                        new ByteArrayInputStream("법정동코드\t법정동명\t폐지여부\n원주\n".getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(RuleBroken.class);
    }

    private static void refuses(String file, String messageKey) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(RuleBroken.class).hasMessage(messageKey);
    }

    private static OfficialCodes read(String file) throws IOException {
        return OfficialCodes.read(new ByteArrayInputStream(file.getBytes(CP949)));
    }

    private static String official(RegionHistory held) {
        LocalDate before = DAY.minusDays(1);
        List<Province> provinces = held.provincesAt(before);
        Stream<String> provinceRows =
                provinces.stream().map(province -> province.code() + "00000000\t" + province.name() + "\t존재\n");
        Stream<String> countyRows = held.countiesAt(before).stream().map(county -> {
            String province = provinces.stream()
                    .filter(of -> of.code().equals(county.provinceCode()))
                    .map(Province::name)
                    .findFirst()
                    .orElse("");
            String prefix = province.equals(county.name()) || province.isEmpty() ? "" : province + " ";
            return county.code() + "00000\t" + prefix + county.name() + "\t존재\n";
        });
        return HEAD + Stream.concat(provinceRows, countyRows).collect(Collectors.joining());
    }
}
