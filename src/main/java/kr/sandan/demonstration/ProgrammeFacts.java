package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.Provenances.Known;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.ChangeProgramme;
import kr.sandan.programme.FactContent;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.NewService;
import kr.sandan.programme.ProgrammeChange;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ProgrammeService;
import kr.sandan.programme.ServiceCatalogue;
import kr.sandan.programme.ServiceCatalogueService;
import kr.sandan.programme.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sources say of the programmes and of their services. */
@Component
class ProgrammeFacts {

    private final ProgrammeService programmes;
    private final ProgrammeQueries queries;
    private final ServiceCatalogueService catalogues;
    private final PublicBodyQueries bodies;
    private final Provenances provenances;
    private final Clock clock;

    ProgrammeFacts(
            ProgrammeService programmes,
            ProgrammeQueries queries,
            ServiceCatalogueService catalogues,
            PublicBodyQueries bodies,
            Provenances provenances,
            Clock clock) {
        this.programmes = programmes;
        this.queries = queries;
        this.catalogues = catalogues;
        this.bodies = bodies;
        this.provenances = provenances;
        this.clock = clock;
    }

    void loadFacts(String file) {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named(file).rows()) {
            ProgrammeLife programme = programme(row);
            ProgrammeChange said = new ProgrammeChange.State(
                    content(row, programme.id()),
                    optional(row, "from", PartialDate::parse),
                    optional(row, "until", PartialDate::parse));
            programmes.change(new ChangeProgramme(
                    programme.id(),
                    programme.version(),
                    said,
                    provenance(row, known),
                    UUID.randomUUID().toString()));
        }
    }

    void loadServices() {
        Known known = provenances.read();
        Map<Long, List<NewService>> services = new LinkedHashMap<>();
        Map<Long, Provenance> said = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("programme_services.csv").rows()) {
            long catalogue = catalogues.catalogue(programme(row).id(), row.getField("catalogue"));
            services.computeIfAbsent(catalogue, id -> new ArrayList<>())
                    .add(new NewService(row.getField("name"), row.getField("name_en")));
            said.put(catalogue, known.of(row.getField("source")));
        }
        Map<String, Long> ids = new HashMap<>();
        services.forEach((catalogue, named) -> {
            List<Long> numbers = catalogues.name(catalogue, named, Objects.requireNonNull(said.get(catalogue)));
            for (int place = 0; place < named.size(); place++)
                ids.put(catalogue + named.get(place).name(), numbers.get(place));
        });
        FactFile.named("programme_crosswalk.csv").rows().forEach(row -> tie(row, ids, known));
    }

    private void tie(NamedCsvRecord row, Map<String, Long> ids, Known known) {
        long programme = programme(row).id();
        catalogues.tie(
                programme,
                service(row, "from", programme, ids),
                service(row, "to", programme, ids),
                ServiceCatalogue.Basis.valueOf(row.getField("basis")),
                provenance(row, known));
    }

    private long service(NamedCsvRecord row, String end, long programme, Map<String, Long> ids) {
        long catalogue = catalogues.catalogue(programme, row.getField(end + "_catalogue"));
        return Objects.requireNonNull(ids.get(catalogue + row.getField(end)), row.getField(end));
    }

    private ProgrammeLife programme(NamedCsvRecord row) {
        return queries.lives(AsOf.today(clock)).stream()
                .filter(life -> life.code().equals(row.getField("programme")))
                .findFirst()
                .orElseThrow();
    }

    private FactContent content(NamedCsvRecord row, long programme) {
        return new FactContent(
                FactTopic.valueOf(row.getField("topic")),
                optional(row, "text"),
                optional(row, "text_en"),
                optional(row, "detail"),
                optional(row, "standing", Standing::valueOf),
                optional(row, "body", code -> body(code, optional(row, "from", PartialDate::parse))),
                optional(row, "catalogue", code -> catalogues.catalogue(programme, code)),
                optional(row, "count", Integer::valueOf));
    }

    /** A body that was there when the fact began, or is there today. */
    private @Nullable Long body(String code, @Nullable PartialDate from) {
        AsOf today = AsOf.today(clock);
        return Stream.of(today.valid(), from == null ? today.valid() : from.lastDay())
                .flatMap(day -> bodies.at(day).stream())
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Provenance provenance(NamedCsvRecord row, Known known) {
        Provenance source = known.of(row.getField("source"));
        return new Provenance(source.sourceId(), source.knownFrom(), optional(row, "reason"));
    }
}
