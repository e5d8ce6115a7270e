package kr.sandan.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.IntFunction;
import kr.sandan.complex.survey.SurveyWorkbook;

/**
 * A kind of file whose loads a portal is killed over.
 *
 * @param name of the kind
 * @param period of its files
 * @param fileName as sent
 * @param file another one for each load, all with as many rows
 * @param written counts the rows that a load named {@code l} wrote
 * @param doubled counts what stands twice and must not
 */
record KilledKind(
        String name, String period, String fileName, IntFunction<byte[]> file, String written, String doubled) {

    private static final int COMPLEXES = 1_300;

    /** Workbooks of 1,300 complexes each, none of which another names. */
    static KilledKind statistics() {
        return new KilledKind(
                "STATISTICS",
                "2023-Q4",
                "survey.xlsx",
                KilledKind::survey,
                "(select count(*) from complex_statistic f where f.load_id = l.id)",
                "select count(*) from (select from complex_statistic where superseded_at is null"
                        + " group by complex_id, province_code, quarter, measure having count(*) > 1) twice");
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
