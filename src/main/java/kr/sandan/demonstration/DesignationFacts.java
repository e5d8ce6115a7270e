package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;
import static kr.sandan.demonstration.FactFile.several;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.demonstration.Provenances.Known;
import kr.sandan.designation.Designate;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.SiteFacts.Gap;
import kr.sandan.designation.Span;
import kr.sandan.platform.PartialDate;
import org.springframework.stereotype.Component;

/** Designated sites: the targets of 2005 and 2007, the hubs of 2010, the linked sites that a source names. */
@Component
class DesignationFacts {

    private final DesignationService designations;
    private final Provenances provenances;
    private final LoadedFacts loaded;

    DesignationFacts(DesignationService designations, Provenances provenances, LoadedFacts loaded) {
        this.designations = designations;
        this.provenances = provenances;
        this.loaded = loaded;
    }

    void loadDesignations() {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("designations.csv").rows()) {
            Provenance told = known.of(row.getField("source"), row.getField("known_from_source"));
            Provenance end = optional(row, "end_source", known::of);
            long id = designations.designate(new Designate(
                    row.getField("programme"),
                    DesignationRole.valueOf(row.getField("role")),
                    facts(row),
                    false,
                    new Provenance(told.sourceId(), told.knownFrom(), optional(row, "note")),
                    end));
            loaded.remember(Kind.DESIGNATION, row.getField("key"), id);
        }
    }

    private SiteFacts facts(NamedCsvRecord row) {
        List<Long> complexes = several(row, "complexes").stream()
                .map(key -> loaded.recordOf(Kind.COMPLEX, key))
                .toList();
        Long hub = optional(row, "hub", key -> loaded.recordOf(Kind.DESIGNATION, key));
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (complexes.isEmpty()) gaps.add(Gap.GROUND);
        if (row.getField("role").equals(DesignationRole.LINKED.name()) && hub == null) gaps.add(Gap.HUB);
        return new SiteFacts(
                row.getField("name"),
                optional(row, "name_en"),
                complexes,
                hub,
                new Span(optional(row, "from", PartialDate::parse), optional(row, "until", PartialDate::parse)),
                gaps);
    }
}
