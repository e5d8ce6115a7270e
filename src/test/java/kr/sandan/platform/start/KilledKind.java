package kr.sandan.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.sandan.complex.survey.SurveyWorkbook;

/**
 * A kind of file whose loads a portal is killed over.
 *
 * @param name of the kind
 * @param period of each file
 * @param fileName as sent
 * @param file another one for each load, all with as many rows
 * @param written counts the rows that a load named {@code l} wrote
 * @param doubled counts what stands twice and must not
 */
record KilledKind(
        String name,
        IntFunction<String> period,
        String fileName,
        IntFunction<byte[]> file,
        String written,
        String doubled) {

    private static final int COMPLEXES = 1_300;
    private static final int LINES = 3_000;
    private static final int FIRST_YEAR = 2031;

    /** Workbooks of 1,300 complexes each, none of which another names. */
    static KilledKind statistics() {
        return new KilledKind(
                "STATISTICS",
                number -> "2023-Q4",
                "survey.xlsx",
                KilledKind::survey,
                "(select count(*) from complex_statistic f where f.load_id = l.id)",
                "select count(*) from (select from complex_statistic where superseded_at is null"
                        + " group by complex_id, province_code, quarter, measure having count(*) > 1) twice");
    }

    /** Lists of 3,000 lines of a budget, each of a year of its own. */
    static KilledKind budget() {
        return new KilledKind(
                "BUDGET",
                number -> String.valueOf(FIRST_YEAR + 2 * number),
                "budget.csv",
                KilledKind::lines,
                "(select count(*) from budget_entry e join budget_batch b on b.id = e.batch_id where b.load_id = l.id)",
                "select count(*) from (select from budget_entry where superseded_at is null and name like '시험 %'"
                        + " group by name having count(*) > 1) twice");
    }

    private static byte[] lines(int number) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> "시험 %d호 %d,CLUSTER,본예산,%d,예시".formatted(number, line, 1_000L * (line + 1)))
                .collect(Collectors.joining("\r\n", "name,programme,version,amount,sample\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] survey(int number) {
        SurveyWorkbook workbook = SurveyWorkbook.of2023();
        for (int row = 0; row < COMPLEXES; row++)
            workbook.complex("일반", "경북", "영천시", (char) ('가' + 588 * (number % 19)) + "시험" + number + "호" + row);
        try {
            return Files.readAllBytes(workbook.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
