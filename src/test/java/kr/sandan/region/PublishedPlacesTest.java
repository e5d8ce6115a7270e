package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetHeader;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import kr.sandan.testing.Samples;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every place that the publisher's workbook names, in any of its sheets, is one of ours on the day. */
class PublishedPlacesTest {

    private static final RegionHistory REGIONS = RegionsOnDatabase.queries(
                    JdbcClient.create(TestDatabase.fresh().dataSource()))
            .history();

    /** A place as it is written; blank cells below a merged one say nothing. */
    private record Pair(String province, String county) implements Comparable<Pair> {

        boolean resolvesOn(LocalDate day) {
            return REGIONS.resolveCounty(province, county, day).isPresent();
        }

        @Override
        public int compareTo(Pair other) {
            return toString().compareTo(other.toString());
        }
    }

    @ParameterizedTest(name = "{0} on {1}: at least {2} places")
    @CsvSource({
        "kicox/kicox_status_2023q4.xlsx, 2023-12-31, 150",
        // the places keep their names until the edition of the third quarter of 2025
        "kicox/kicox_status_2023q4.xlsx, 2025-09-30, 150"
    })
    void everyPlaceOfTheWorkbookIsFoundOnItsDay(String name, LocalDate day, int atLeast) {
        SortedSet<Pair> pairs = pairs(Samples.file(name));
        assertThat(pairs).hasSizeGreaterThan(atLeast).allMatch(pair -> pair.resolvesOn(day));
    }

    private static SortedSet<Pair> pairs(Path workbook) {
        SortedSet<Pair> pairs = new TreeSet<>();
        try (SheetFile file = SheetFile.open(workbook)) {
            for (String sheet : file.sheets()) {
                try (SheetRows rows = file.rows(sheet)) {
                    SheetHeader.find(rows, "유형").ifPresent(header -> read(header, rows, pairs));
                }
            }
        }
        return pairs;
    }

    private static void read(SheetHeader header, SheetRows rows, SortedSet<Pair> pairs) {
        if (header.find("시군").isEmpty()) return;
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            String province = row.cell(header.require("시도")).text();
            String county = row.cell(header.require("시군")).text();
            boolean total = Stream.of(province, county).anyMatch(text -> text.isEmpty() || text.endsWith("계"));
            if (!total) pairs.add(new Pair(province, county));
        }
    }
}
