package kr.sandan.programme;

import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people change a programme by hand, each form as a whole or not at all. What is new counts as known since its
 * source was public.
 */
@Service
@Transactional
public class ProgrammeDesk {

    private final ProgrammeService programmes;
    private final ServiceCatalogueService catalogues;
    private final SourceQueries sources;

    ProgrammeDesk(ProgrammeService programmes, ServiceCatalogueService catalogues, SourceQueries sources) {
        this.programmes = programmes;
        this.catalogues = catalogues;
        this.sources = sources;
    }

    /** As {@link ProgrammeService#open}. */
    public long open(OpenProgramme command) {
        return programmes.open(new OpenProgramme(
                command.code(),
                command.name(),
                command.nameEn(),
                command.stage(),
                command.from(),
                known(command.provenance()),
                command.submissionKey()));
    }

    /** As {@link ProgrammeService#change}. */
    public void change(ChangeProgramme command) {
        programmes.change(new ChangeProgramme(
                command.programmeId(),
                command.version(),
                command.change(),
                known(command.provenance()),
                command.submissionKey()));
    }

    /** As {@link ServiceCatalogueService#tie}. */
    public void tie(long programmeId, long from, long to, ServiceCatalogue.Basis basis, Provenance provenance) {
        catalogues.tie(programmeId, from, to, basis, known(provenance));
    }

    private Provenance known(Provenance provenance) {
        Citation source = sources.sources(List.of(provenance.sourceId())).get(provenance.sourceId());
        if (source == null) throw new RuleBroken("sourceId", "programme.source.required");
        return new Provenance(source.id(), source.knownFrom(), provenance.reason());
    }

    /**
     * A catalogue as it is entered by hand.
     *
     * @param code its lasting code
     * @param title what it is called
     * @param titleEn the same in English, or empty
     * @param remark what should be known of it, or empty
     * @param standing announced or in force
     * @param statedCount how many services its source counts
     * @param services those whose names are known, in their order; empty where none is
     */
    public record NewCatalogue(
            String code,
            String title,
            String titleEn,
            String remark,
            Standing standing,
            int statedCount,
            List<NewService> services) {

        public NewCatalogue {
            if (services.size() > statedCount)
                throw new RuleBroken("services", "programme.service.too-many", services.size(), statedCount);
        }

        FactContent content(long catalogueId) {
            return new FactContent(
                    FactTopic.CATALOGUE, title, titleEn, remark, standing, null, catalogueId, statedCount);
        }
    }

    /**
     * Enters a version of the catalogue of services.
     *
     * @param programmeId the programme
     * @param version of the programme that the person saw
     * @param catalogue what it is
     * @param span when it holds
     * @param provenance who says so and why
     * @param submissionKey the form's own key: the same form sent again enters nothing
     */
    public record AddCatalogue(
            long programmeId,
            int version,
            NewCatalogue catalogue,
            Span span,
            Provenance provenance,
            String submissionKey) {}

    /** Enters a version of the catalogue with the names known. */
    public void addCatalogue(AddCatalogue command) {
        NewCatalogue catalogue = command.catalogue();
        long id = catalogues.catalogue(command.programmeId(), catalogue.code());
        Span span = command.span();
        Provenance provenance = known(command.provenance());
        programmes.change(new ChangeProgramme(
                command.programmeId(),
                command.version(),
                new ProgrammeChange.State(catalogue.content(id), span.from(), span.until()),
                provenance,
                command.submissionKey()));
        if (!catalogue.services().isEmpty() && !catalogues.isNamed(id))
            catalogues.name(id, catalogue.services(), provenance);
    }
}
