package kr.sandan.designation.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListDatesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2005,2005",
        "2005년,2005",
        "2010-03,2010-03",
        "2010.03,2010-03",
        "2010년 3월,2010-03",
        "2010-04-01,2010-04-01",
        "2010. 4. 1.,2010-04-01",
        "2010년 4월 1일,2010-04-01",
        "20100401,2010-04-01"
    })
    void readsADateAsPreciselyAsItIsWritten(String written, String date) throws IOException {
        assertThat(ListDates.read(cell(written))).isEqualTo(PartialDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"미상", "지정일 미상", "-", "계속", "unknown"})
    void readsWordsForNoDate(String written) throws IOException {
        assertThat(ListDates.read(cell(written))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010.1", "2010-13", "2010-02-30", "05년", "1789-07-14", "내년", "#REF!"})
    void refusesWhatIsNoDateOrMayBeTwo(String written) {
        assertThatThrownBy(() -> ListDates.read(cell(written))).isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @CsvSource({"2010,2010-04-01,true", "2010-04-01,2010,false", "2010-04,2010-04,true", ",2010,true", "2011,,false"})
    void whatIsStatedLessPreciselySaysNothingNew(@Nullable String stated, @Nullable String held, boolean within) {
        assertThat(ListDates.within(date(stated), date(held))).isEqualTo(within);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private SheetCell cell(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("cell.csv"), "\"" + text + "\",b\r\n");
        try (SheetFile sheet = SheetFile.open(file);
                var rows = sheet.rows(SheetFile.TEXT_SHEET)) {
            return rows.next().cell(0);
        }
    }
}
