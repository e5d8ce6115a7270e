package kr.sandan.designation.listed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadState;
import kr.sandan.testing.Samples;
import org.junit.jupiter.api.Test;

/** The 25 hubs of 2010 as collected from the press, sent against what the portal holds of them. */
class RealHubListTest extends ListLoads {

    private static final Map<String, String> SUFFIX = Map.of("국가", "국가산업단지", "일반", "일반산업단지", "농공", "농공단지");

    @Test
    void theTwentyFiveHubsOf2010GoInAsUnchangedOrExplained() throws IOException {
        List<NamedCsvRecord> hubs;
        try (CsvReader<NamedCsvRecord> file =
                CsvReader.builder().ofNamedCsvRecord(Samples.file("programme/hub_complexes_2010.csv"))) {
            hubs = file.stream().toList();
        }
        assertThat(hubs).hasSize(25);
        StringBuilder csv = new StringBuilder("지정 단지,산업단지,역할,지정일,근거\r\n");
        for (NamedCsvRecord hub : hubs)
            for (String complex : complexes(hub))
                csv.append("%s,%s,거점단지,2010-04-01,%s\r\n".formatted(hub.getField("hub"), complex, "2010년 고시 보도"));
        long load = sent(csv.toString().getBytes(StandardCharsets.UTF_8));
        await(load, LoadState.CHECKED);
        assertThat(changesOf(load))
                .extracting(Change::label, Change::before, Change::after)
                .isEmpty();
        assertThat(problems(load)).extracting(Problem::cell).isEmpty();
        assertThat(loads.detail(load).row().unchanged())
                .as("rows: a site of several complexes has several")
                .isEqualTo(csv.toString().split("\r\n").length - 1);
    }

    /** The complexes as a list would name them: {@code 국가|경북|구미국가(1단지)[재생사업지구]} is 구미국가(1단지). */
    private static List<String> complexes(NamedCsvRecord hub) {
        List<String> names = new ArrayList<>();
        for (String row : hub.getField("kicox_2023q4_rows").split(";")) {
            if (row.isBlank()) return List.of("미확인");
            String[] parts = row.strip().split("\\|");
            String name = parts[2].replaceAll("\\[[^\\]]*]|\\(구[^)]*\\)|\\([①-⑳ +]*\\)", "")
                    .strip();
            names.add(name.equals("문막") ? name + SUFFIX.get(parts[0]) : name);
        }
        return names.stream().distinct().collect(Collectors.toList());
    }
}
