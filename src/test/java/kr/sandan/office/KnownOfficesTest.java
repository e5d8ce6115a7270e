package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages and exports read the offices as they were known on the day asked for. */
@PortalTest
@Import(SettableClock.class)
class KnownOfficesTest {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 3, 1);

    private static final Pattern FETCHED = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} \\(Asia/Seoul\\)|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private OfficeService service;

    @Autowired
    private OfficeQueries offices;

    @Autowired
    private ComplexDirectory directories;

    @Autowired
    private SettableClock.Hands clock;

    @Test
    void aTerritoryEnteredTodayFromAPastDayLeavesEveryEarlierExportAsItWas() throws IOException {
        LocalDate known = today();
        long honam = id("HONAM");
        long jeonnam = id("JEONNAM");
        long complex = inJeonbuk(honam);
        Map<String, String> before = seen(honam, complex, "asOf=2023-06-30&knownAt=" + known);
        clock.putForward(1);

        apply(IN_2021, new OfficeStep.Assign(jeonnam, List.of("45")));

        assertThat(seen(honam, complex, "asOf=2023-06-30&knownAt=" + known)).isEqualTo(before);
        assertThat(seen(honam, complex, "asOf=2023-06-30"))
                .allSatisfy((page, text) -> assertThat(text).as(page).isNotEqualTo(before.get(page)));
        assertThat(text("/complexes/" + complex + "?asOf=2023-06-30")).contains("전남");
        assertThat(text("/offices?asOf=2023-06-30")).contains(today().toString());
    }

    private long inJeonbuk(long office) {
        return directories
                .at(new AsOf(LocalDate.of(2023, 6, 30), today()))
                .select(ComplexFilter.ofOffices(Set.of(office)))
                .entries()
                .stream()
                .filter(entry -> entry.places().get(0).provinceCode().equals("45"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What the portal answers where offices are shown: exports byte for byte, pages by their text. */
    private Map<String, String> seen(long office, long complex, String days) throws IOException {
        Map<String, String> seen = new TreeMap<>(parts("/complexes.xlsx?" + days));
        seen.keySet().retainAll(Set.of("xl/worksheets/sheet1.xml"));
        seen.put("csv", new String(bytes("/complexes.csv?" + days), StandardCharsets.ISO_8859_1));
        seen.put("of the office", String.join("\n", names("/complexes.csv?office=" + office + "&" + days)));
        seen.put("facets", page("/complexes?" + days).select(".facets").text());
        seen.put(
                "complex",
                page("/complexes/" + complex + "?" + days).select("main").text());
        seen.put("tree", text("/offices?" + days));
        return seen;
    }

    private List<String> names(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aNameEnteredTodayIsOnNoPageOfWhatWasKnownBefore() throws IOException {
        String days = "asOf=2024-06-30&knownAt=" + today();
        clock.putForward(1);
        long gangwon = id("GANGWON");
        String name = offices.nameAt(gangwon, today()).orElseThrow().shortName();
        apply(IN_2021, new OfficeStep.Rename(gangwon, new OfficeStep.Names("새강원지역본부", "새강원", "New Gangwon")));
        long complex = directories
                .at(new AsOf(LocalDate.of(2024, 6, 30), today()))
                .select(ComplexFilter.ofOffices(Set.of(gangwon)))
                .entries()
                .get(0)
                .id();
        for (String page : List.of(
                "/complexes?office=" + gangwon + "&",
                "/complexes/" + complex + "?",
                "/complexes/compare?id=" + complex + "&",
                "/offices?")) {
            assertThat(text(page + days)).as(page).contains(name).doesNotContain("새강원");
            assertThat(text(page + "asOf=2024-06-30")).as(page).contains("새강원");
        }
        assertThat(parts("/complexes.xlsx?office=" + gangwon + "&" + days).toString())
                .contains(name)
                .doesNotContain("새강원");
        apply(IN_2021.plusDays(1), new OfficeStep.Rename(gangwon, new OfficeStep.Names("강원권 광역본부", name, "Gangwon")));
    }

    private void apply(LocalDate day, OfficeStep step) {
        service.apply(new ChangeOffices(
                day,
                step,
                "시험",
                "시험 고시",
                offices.history().revision(),
                UUID.randomUUID().toString()));
    }

    private long id(String code) {
        return offices.history().byCode(code).orElseThrow().id();
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }

    /** What the parts of a workbook hold, by their names, without the moment at which it was fetched. */
    private Map<String, String> parts(String path) throws IOException {
        Path file = Files.createTempFile("complexes", ".xlsx");
        Files.write(file, bytes(path));
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(workbook.entries())) {
                byte[] part = workbook.getInputStream(entry).readAllBytes();
                parts.put(
                        entry.getName(),
                        FETCHED.matcher(new String(part, StandardCharsets.UTF_8))
                                .replaceAll(""));
            }
        }
        Files.delete(file);
        return parts;
    }

    private String text(String path) {
        return page(path).select("main").text();
    }

    private Document page(String path) {
        return Jsoup.parse(new String(bytes(path), StandardCharsets.UTF_8));
    }

    private byte[] bytes(String path) {
        MvcTestResult answer = portal.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
