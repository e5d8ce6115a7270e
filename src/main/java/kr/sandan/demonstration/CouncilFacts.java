package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.sandan.complex.Provenance;
import kr.sandan.council.ChangeCouncil;
import kr.sandan.council.CouncilChange;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilService;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.OpenCouncil;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.demonstration.Provenances.Known;
import kr.sandan.programme.Span;
import org.springframework.stereotype.Component;

/** Mini clusters that a source names, each under the sites of which it is told; when they were founded nobody tells. */
@Component
class CouncilFacts {

    private final CouncilService councils;
    private final Provenances provenances;
    private final LoadedFacts loaded;

    CouncilFacts(CouncilService councils, Provenances provenances, LoadedFacts loaded) {
        this.councils = councils;
        this.provenances = provenances;
        this.loaded = loaded;
    }

    /** A council told of once more, of another site, belongs to that site too. */
    void loadCouncils() {
        Known known = provenances.read();
        Map<String, Integer> versions = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("councils.csv").rows()) {
            String key = row.getField("key");
            Provenance source = known.of(row.getField("source"));
            Provenance told = new Provenance(source.sourceId(), source.knownFrom(), optional(row, "note"));
            long site = loaded.recordOf(Kind.DESIGNATION, row.getField("site"));
            Integer version = versions.merge(key, 0, (before, first) -> before + 1);
            if (version == 0) loaded.remember(Kind.COUNCIL, key, open(row, site, told));
            else alsoAt(loaded.recordOf(Kind.COUNCIL, key), version - 1, site, told);
        }
    }

    private long open(NamedCsvRecord row, long site, Provenance told) {
        String name = row.getField("name");
        return councils.open(new OpenCouncil(
                name,
                optional(row, "name_en"),
                name,
                null,
                CouncilStatus.MINI_CLUSTER,
                site,
                null,
                false,
                told,
                UUID.randomUUID().toString()));
    }

    private void alsoAt(long council, int version, long site, Provenance told) {
        CouncilChange change = new CouncilChange.State(CouncilContent.site(site), Span.since(null));
        councils.change(new ChangeCouncil(
                council, version, change, told, UUID.randomUUID().toString()));
    }
}
