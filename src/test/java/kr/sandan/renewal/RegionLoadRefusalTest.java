package kr.sandan.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionStep;
import kr.sandan.testing.OfficialFile;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Official code files that are not what they should be, and what their dry run says of them. */
@PortalTest
class RegionLoadRefusalTest extends RegionLoads {

    @Test
    void saysOfACodeThatEndsForGoodAndWantsAReasonForMany() {
        long one = checked(held().replacing("4812900000\t경상남도 창원시 진해구\t존재\r\n", ""));
        assertThat(problems(one)).containsExactly("renewal.region.ended");
        service.cancel(one, admin());
        String half = held().text();
        long many = checked(OfficialFile.text(half.replaceAll("48[1-9][0-9]{7}\t[^\n]*\n", "")));
        assertThat(problems(many)).containsExactly("renewal.region.many-ended");
        assertThatThrownBy(() -> service.apply(many, admin())).hasMessage("load.refused.reasons-missing");
        service.cancel(many, admin());
    }

    @Test
    void refusesAFileWithTheWordsThatAFormGets() {
        refuses(held().replacing("경상남도 창원시 진해구", "경상남도 김해시"), "region.change.name-twice", rename("48129", "김해시"));
        OfficialFile early = held().replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구");
        refuses(
                LocalDate.of(2010, 7, 1),
                OfficialFile.of(regions.history(), LocalDate.of(2010, 7, 1))
                        .replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구"),
                "region.change.not-in-force",
                rename("48129", "창원시 새진해구"));
        refuses(LocalDate.of(1900, 1, 1), early, "region.change.before-list", rename("48129", "창원시 새진해구"));
    }

    @Test
    void refusesWhatIsNoCodeFileInOneSentenceAndKeepsNothing() {
        Map<String, byte[]> files = Map.of(
                "region.file.head", "유형,시도,시군\r\n국가,경남,창원시\r\n".getBytes(StandardCharsets.UTF_8),
                "region.file.no-codes",
                        OfficialFile.of("1111000000\t서울특별시 종로구\t폐지").bytes(),
                "sheet.not-workbook", held().in(Charset.forName("ISO-2022-KR")).bytes());
        files.forEach((messageKey, file) -> {
            long load = sent(DAY, file);
            await(load, LoadState.REFUSED);
            assertThat(loads.detail(load).messageKey()).isEqualTo(messageKey);
            assertThat(loads.detail(load).fileKept()).isFalse();
        });
        assertThatThrownBy(() -> sent(DAY, new byte[0])).hasMessage("file.refused.empty");
        assertThatThrownBy(() -> sent(DAY, new byte[50 << 20])).hasMessage("file.refused.too-large");
        assertThatThrownBy(() -> service.upload(
                        new UploadLoad("REGIONS", "2030-02-30", "a.txt", admin()),
                        new ByteArrayInputStream(held().bytes())))
                .hasMessage("load.refused.period");
    }

    @Test
    void showsEveryBrokenLineByItsCellAndWhatTheChangeAffects() {
        long broken = sent(
                DAY, held().replacing("4812100000\t", "48121\t").with("48\t\t").bytes());
        await(broken, LoadState.REFUSED);
        Document refused = page("/loads/" + broken);
        assertThat(refused.select(".problems tbody tr td:nth-child(2)").eachText())
                .hasSize(2)
                .allMatch(cell -> cell.matches("A\\d+"));
        assertThat(refused.select(".problems").text()).contains("48121", "법정동코드가 숫자 10자리가 아닙니다.");

        long load = checked(held().replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구"));
        Document page = page("/loads/" + load);
        assertThat(page.select(".affects li a[href^=/complexes/]").eachText()).contains("진해");
        assertThat(page.select(".changes tbody tr").text()).contains("변경", "48129 경상남도 창원시 진해구", "창원시 새진해구");
        service.cancel(load, admin());
    }

    @Test
    void showsTheHeadquartersAndThePeopleOfAProvinceThatChanges() {
        long load = checked(held().replacing("\t충청북도", "\t충북특별자치도"));
        String affected = page("/loads/" + load).select(".affects").text();
        assertThat(affected).contains("충북 이 시도를 담당하는 지역본부", "충청권 광역본부", "강주임", "최본부장");
        service.cancel(load, admin());
    }

    private Document page(String path) {
        RequestPostProcessor signedIn = authentication(SignedInContext.authentication(
                new SignedIn(admin().account(), "admin", "관리자", "ADMIN", null, null, 0, false)));
        return Jsoup.parse(read(web.get().uri(path).with(signedIn).exchange()));
    }

    private void refuses(OfficialFile file, String messageKey, RegionStep step) {
        refuses(DAY, file, messageKey, step);
    }

    private void refuses(LocalDate day, OfficialFile file, String messageKey, RegionStep step) {
        long load = sent(day, file);
        await(load, LoadState.REFUSED);
        assertThat(problems(load)).contains(messageKey);
        ChangeRegions byHand = new ChangeRegions(
                ChangeRegions.Kind.RENAME,
                day,
                List.of(step),
                "시험",
                "시험",
                regions.history().revision(),
                "hand");
        assertThatThrownBy(() -> changes.preview(byHand))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(messageKey);
    }
}
