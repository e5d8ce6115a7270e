package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kr.sandan.complex.ComplexFigures;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RecordFigure;
import kr.sandan.complex.RecordState;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.demonstration.Provenances.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one edition of the quarterly survey says of the demonstration's complexes. */
@Component
class ComplexSurvey {

    private static final String WITHHELD = "X";

    private final ComplexFigures figures;
    private final Provenances sources;
    private final LoadedFacts loaded;

    ComplexSurvey(ComplexFigures figures, Provenances sources, LoadedFacts loaded) {
        this.figures = figures;
        this.sources = sources;
        this.loaded = loaded;
    }

    void loadStates() {
        Known known = sources.read();
        Map<String, Long> ids = loaded.recordsOf(Kind.COMPLEX);
        for (NamedCsvRecord row : FactFile.named("survey.csv").rows()) {
            figures.record(new RecordState(
                    find(ids, row.getField("key")),
                    row.getField("province_code"),
                    lastDay(row.getField("quarter")),
                    ComplexState.valueOf(row.getField("state")),
                    known.of(row.getField("source"))));
        }
    }

    void loadFigures() {
        Known known = sources.read();
        Map<String, Long> ids = loaded.recordsOf(Kind.COMPLEX);
        for (NamedCsvRecord row : FactFile.named("statistics.csv").rows()) {
            long complex = find(ids, row.getField("key"));
            Provenance provenance = known.of(row.getField("source"));
            for (Measure measure : Measure.values()) {
                String published = row.getField(measure.name());
                if (published.isEmpty()) continue;
                figures.record(new RecordFigure(
                        complex,
                        row.getField("province_code"),
                        lastDay(row.getField("quarter")),
                        measure,
                        value(published),
                        provenance));
            }
        }
    }

    private static @Nullable BigDecimal value(String published) {
        return published.equals(WITHHELD) ? null : new BigDecimal(published);
    }

    /** The last day of a quarter such as {@code 2023-Q4}. */
    private static LocalDate lastDay(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int month = 3 * Integer.parseInt(quarter.substring(6));
        LocalDate first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(first.lengthOfMonth());
    }

    private static long find(Map<String, Long> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }
}
