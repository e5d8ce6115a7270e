package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.complex.ComplexFigures;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RecordFigure;
import kr.sandan.complex.RecordState;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one edition of the quarterly survey says of the demonstration's complexes. */
@Component
class ComplexSurvey {

    private static final String WITHHELD = "X";

    private final ComplexFigures figures;
    private final SourceQueries sources;
    private final LoadedFacts loaded;

    ComplexSurvey(ComplexFigures figures, SourceQueries sources, LoadedFacts loaded) {
        this.figures = figures;
        this.sources = sources;
        this.loaded = loaded;
    }

    void loadStates() {
        Map<String, Provenance> provenances = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("survey.csv").rows()) {
            figures.record(new RecordState(
                    loaded.recordOf(Kind.COMPLEX, row.getField("key")),
                    row.getField("province_code"),
                    lastDay(row.getField("quarter")),
                    ComplexState.valueOf(row.getField("state")),
                    provenances.computeIfAbsent(row.getField("source"), this::known)));
        }
    }

    void loadFigures() {
        Map<String, Provenance> provenances = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("statistics.csv").rows()) {
            long complex = loaded.recordOf(Kind.COMPLEX, row.getField("key"));
            Provenance known = provenances.computeIfAbsent(row.getField("source"), this::known);
            for (Measure measure : Measure.values()) {
                String published = row.getField(measure.name());
                if (published.isEmpty()) continue;
                figures.record(new RecordFigure(
                        complex,
                        row.getField("province_code"),
                        lastDay(row.getField("quarter")),
                        measure,
                        value(published),
                        known));
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

    private Provenance known(String sourceKey) {
        long id = loaded.recordOf(Kind.SOURCE, sourceKey);
        return new Provenance(id, sources.source(id).knownFrom(), null);
    }
}
