package kr.sandan.task;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationMatching;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.RegisterOrganisation;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the organisations that forms of tasks name, and enters those that are not held yet. */
@Service
@Transactional
public class OrganisationFinding {

    /** What a choice of a new record begins with; its type follows. */
    public static final String NEW = "new:";

    private final OrganisationMatching matching;
    private final OrganisationQueries queries;
    private final OrganisationService organisations;
    private final SourceService sources;
    private final JdbcClient jdbc;

    OrganisationFinding(
            OrganisationMatching matching,
            OrganisationQueries queries,
            OrganisationService organisations,
            SourceService sources,
            JdbcClient jdbc) {
        this.matching = matching;
        this.queries = queries;
        this.organisations = organisations;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** Everything that a name may mean. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String name) {
        return name.isBlank() ? List.of() : match(name).all();
    }

    /**
     * The record that a form means; one that is not held yet is entered on the word of the task.
     *
     * @param field the field of the form that names it
     * @param day the day on which it was named
     * @throws RuleBroken where a person must still choose
     */
    OrganisationWord settle(String field, OrganisationWord word, LocalDate day) {
        Long id = word.id();
        if (id != null) return held(field, id);
        if (word.choice().startsWith(NEW)) return OrganisationWord.held(enter(field, word, day));
        boolean chosen = word.choice().matches("\\d{1,18}");
        if (chosen && word.name().isEmpty()) return held(field, Long.parseLong(word.choice()));
        if (word.name().isEmpty()) throw new RuleBroken(field, "task." + field + ".required");
        Match match = match(word.name());
        if (chosen) {
            long number = Long.parseLong(word.choice());
            if (match.all().stream().noneMatch(candidate -> candidate.id() == number))
                throw new RuleBroken(field, "task.organisation.choice", word.name());
            return held(field, number);
        }
        Candidate sure = match.sure();
        if (sure == null) throw new RuleBroken(field, "task.organisation.choose", word.name());
        return OrganisationWord.held(sure.id());
    }

    private OrganisationWord held(String field, long id) {
        long survivor = queries.survivor(id).orElseThrow(() -> new RuleBroken(field, "task." + field + ".required"));
        return OrganisationWord.held(survivor);
    }

    private Match match(String name) {
        return matching.match(List.of(new OrganisationMatching.Line(name, null)))
                .get(0);
    }

    private long enter(String field, OrganisationWord word, LocalDate day) {
        if (word.name().isEmpty()) throw new RuleBroken(field, "task." + field + ".required");
        OrganisationFacts facts = OrganisationFacts.named(word.name(), type(field, word));
        long source = source(word.name(), day);
        return organisations.register(
                new RegisterOrganisation(facts, null, List.of(), List.of(), false, Provenance.of(source)));
    }

    /** Everybody reads the register of sources, so the task itself is not named there. */
    private long source(String name, LocalDate day) {
        String title = "기관 등록: " + name;
        return jdbc.sql(
                        "select id from source_document where title = :title and publisher = :name and published_on = :day")
                .param("title", title)
                .param("name", name)
                .param("day", day)
                .query(Long.class)
                .optional()
                .orElseGet(() -> sources.register(new RegisterSource(
                        title,
                        name,
                        SourceKind.OTHER,
                        null,
                        null,
                        PartialDate.ofDay(day),
                        null,
                        null,
                        null,
                        null,
                        false)));
    }

    private static OrganisationType type(String field, OrganisationWord word) {
        try {
            return OrganisationType.valueOf(word.choice().substring(NEW.length()));
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken(field, "task.organisation.choice", word.name());
        }
    }
}
