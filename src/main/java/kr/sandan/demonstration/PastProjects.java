package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import kr.sandan.project.Costs;
import kr.sandan.project.EnterProject;
import kr.sandan.project.Node;
import kr.sandan.project.ProjectFacts;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.ProjectService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects of which a source tells. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 9)
class PastProjects implements Preparation {

    private final LoadedFacts loaded;
    private final Provenances provenances;
    private final ProjectService projects;
    private final ActingAccount acting;
    private final JdbcClient jdbc;

    PastProjects(
            LoadedFacts loaded,
            Provenances provenances,
            ProjectService projects,
            ActingAccount acting,
            JdbcClient jdbc) {
        this.loaded = loaded;
        this.provenances = provenances;
        this.projects = projects;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare() {
        loaded.once("projects.csv", this::load);
    }

    private void load() {
        Provenances.Known known = provenances.read();
        long admin = number("select id from account where username = ?", "admin");
        for (NamedCsvRecord row : FactFile.named("projects.csv").rows()) {
            Provenance source = known.of(row.getField("source"));
            EnterProject said = new EnterProject(
                    number("select id from programme where code = ?", row.getField("programme")),
                    facts(row, source.sourceId()),
                    source.knownFrom(),
                    false,
                    "projects.csv " + row.getField("key"));
            acting.as(admin, () -> projects.enter(said));
        }
    }

    private ProjectFacts facts(NamedCsvRecord row, long source) {
        return new ProjectFacts(
                ProjectKind.valueOf(row.getField("kind")),
                null,
                null,
                ProjectFacts.Origin.NONE,
                row.getField("title"),
                optional(row, "title_en"),
                optional(row, "industry"),
                null,
                optional(row, "starts", PartialDate::parse),
                null,
                Costs.UNKNOWN,
                List.of(),
                FactFile.several(row, "nodes").stream().map(this::node).toList(),
                null,
                source);
    }

    /** Such as {@code 군산=gunsan+gunsan-2}. */
    private Node node(String written) {
        String[] parts = written.split("=");
        List<Long> complexes = Arrays.stream(parts[1].split("\\+"))
                .map(key -> loaded.recordOf(Kind.COMPLEX, key))
                .sorted()
                .toList();
        return new Node(parts[0], null, complexes);
    }

    private long number(String question, String code) {
        return jdbc.sql(question).param(code).query(Long.class).single();
    }
}
