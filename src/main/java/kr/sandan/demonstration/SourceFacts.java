package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.Qualifier;
import kr.sandan.source.RecordClaim;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.stereotype.Component;

/** Source documents and the figures they publish. */
@Component
class SourceFacts {

    private final SourceService sources;
    private final LoadedFacts loaded;

    SourceFacts(SourceService sources, LoadedFacts loaded) {
        this.sources = sources;
        this.loaded = loaded;
    }

    void loadSources() {
        for (NamedCsvRecord row : FactFile.named("sources.csv").rows()) {
            long id = sources.register(new RegisterSource(
                    row.getField("title"),
                    row.getField("publisher"),
                    SourceKind.valueOf(row.getField("kind")),
                    optional(row, "subject_class"),
                    null,
                    optional(row, "published_on", PartialDate::parse),
                    optional(row, "registered_on", LocalDate::parse),
                    optional(row, "url"),
                    optional(row, "passage"),
                    optional(row, "note"),
                    false));
            loaded.remember(Kind.SOURCE, row.getField("key"), id);
        }
    }

    void loadClaims() {
        Map<String, Long> documents = loaded.recordsOf(Kind.SOURCE);
        for (NamedCsvRecord row : FactFile.named("claims.csv").rows()) {
            String[] period = row.getField("as_of").split("/");
            sources.record(new RecordClaim(
                    Objects.requireNonNull(documents.get(row.getField("document")), row.getField("document")),
                    row.getField("measure"),
                    new BigDecimal(row.getField("value")),
                    row.getField("unit"),
                    optional(row, "qualifier", Qualifier::valueOf),
                    PartialDate.parse(period[0]),
                    period.length == 1 ? null : PartialDate.parse(period[1]),
                    subject(row),
                    row.getField("breakdown"),
                    optional(row, "quote"),
                    optional(row, "note"),
                    optional(row, "adopted_because")));
        }
    }

    /** The subject; a complex is named by its key in the file and held by its id. */
    private ClaimSubject subject(NamedCsvRecord row) {
        ClaimSubject.Kind kind = ClaimSubject.Kind.valueOf(row.getField("subject_kind"));
        String key = row.getField("subject_key");
        return new ClaimSubject(
                kind, kind == ClaimSubject.Kind.COMPLEX ? Long.toString(loaded.recordOf(Kind.COMPLEX, key)) : key);
    }
}
