package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.demonstration.Provenances.Known;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Span;
import kr.sandan.source.Qualifier;
import kr.sandan.target.Actual;
import kr.sandan.target.AddPart;
import kr.sandan.target.Extent;
import kr.sandan.target.Goal;
import kr.sandan.target.PartFacts;
import kr.sandan.target.PartKind;
import kr.sandan.target.PlanService;
import kr.sandan.target.RecordActual;
import kr.sandan.target.SetGoal;
import kr.sandan.target.SiteRole;
import kr.sandan.target.TargetKey;
import kr.sandan.target.TargetService;
import kr.sandan.target.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources say of why programmes are there, of their sites and of the parts of their phases. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 9)
class PlanFacts implements Preparation {

    private final LoadedFacts loaded;
    private final ProgrammeFacts facts;
    private final PlanService plans;
    private final TargetService targets;
    private final ProgrammeQueries programmes;
    private final Provenances provenances;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanFacts(
            LoadedFacts loaded,
            ProgrammeFacts facts,
            PlanService plans,
            TargetService targets,
            ProgrammeQueries programmes,
            Provenances provenances,
            JdbcClient jdbc,
            Clock clock) {
        this.loaded = loaded;
        this.facts = facts;
        this.plans = plans;
        this.targets = targets;
        this.programmes = programmes;
        this.provenances = provenances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        loaded.once("programme_aims.csv", () -> facts.loadFacts("programme_aims.csv"));
        loaded.once("plan_parts.csv", this::loadParts);
        loaded.once("targets.csv", this::loadTargets);
        loaded.once("target_actuals.csv", this::loadActuals);
    }

    private void loadParts() {
        Known known = provenances.read();
        Map<String, Long> sites = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("plan_parts.csv").rows()) {
            long id = plans.add(new AddPart(
                    programmes
                            .byCode(row.getField("programme"), AsOf.today(clock))
                            .orElseThrow()
                            .id(),
                    part(row, sites),
                    provenance(row, known),
                    "plan_parts.csv " + row.getField("key")));
            sites.put(row.getField("key"), id);
        }
    }

    private void loadTargets() {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("targets.csv").rows()) {
            Provenance source = provenance(row, known);
            TargetKey key = key(row);
            int year = Integer.parseInt(row.getField("year"));
            BigDecimal value = new BigDecimal(row.getField("value"));
            Goal goal = new Goal(
                    year,
                    value,
                    optional(row, "qualifier", Qualifier::valueOf),
                    optional(row, "baseline", BigDecimal::new),
                    optional(row, "baseline_on", PartialDate::parse),
                    claim(row, key, value, source.sourceId()));
            targets.set(new SetGoal(key, goal, 0, source, UUID.randomUUID().toString()));
        }
    }

    private void loadActuals() {
        Known known = provenances.read();
        for (NamedCsvRecord row : FactFile.named("target_actuals.csv").rows()) {
            Actual actual = new Actual(
                    PartialDate.parse(row.getField("period")),
                    new BigDecimal(row.getField("value")),
                    optional(row, "qualifier", Qualifier::valueOf));
            targets.record(new RecordActual(
                    key(row),
                    actual,
                    null,
                    provenance(row, known),
                    UUID.randomUUID().toString()));
        }
    }

    private TargetKey key(NamedCsvRecord row) {
        return new TargetKey(
                programmes
                        .byCode(row.getField("programme"), AsOf.today(clock))
                        .orElseThrow()
                        .id(),
                optional(row, "phase"),
                optional(
                        row,
                        "site",
                        site -> jdbc.sql("select id from target_part where submission_key = ?")
                                .param("plan_parts.csv " + site)
                                .query(Long.class)
                                .single()),
                row.getField("measure"));
    }

    /** The published figure that states a target of the whole programme. */
    private @Nullable Long claim(NamedCsvRecord row, TargetKey key, BigDecimal value, long source) {
        if (key.siteId() != null) return null;
        return jdbc.sql("""
            select max(c.id) from claim c join target_measure m on m.stated_by = c.measure
             where c.document_id = :source and c.value = :value and m.code = :measure and c.subject_kind = 'PROGRAMME'
               and c.subject_key = :programme and c.breakdown = '' and extract(year from c.as_of) = :year
               and c.qualifier is not distinct from cast(:qualifier as text) and c.superseded_at is null
            """)
                .param("source", source)
                .param("value", value)
                .param("measure", key.measure())
                .param("programme", row.getField("programme"))
                .param("year", Integer.parseInt(row.getField("year")))
                .param("qualifier", optional(row, "qualifier"))
                .query((found, number) -> found.getObject(1, Long.class))
                .list()
                .get(0);
    }

    private static Provenance provenance(NamedCsvRecord row, Known known) {
        Provenance source = known.of(row.getField("source"));
        return new Provenance(source.sourceId(), source.knownFrom(), optional(row, "reason"));
    }

    private PartFacts part(NamedCsvRecord row, Map<String, Long> sites) {
        return new PartFacts(
                PartKind.valueOf(row.getField("kind")),
                optional(row, "name"),
                optional(row, "name_en"),
                optional(row, "role", SiteRole::valueOf),
                optional(row, "complex", key -> loaded.recordOf(Kind.COMPLEX, key)),
                optional(row, "county"),
                optional(row, "phase"),
                optional(row, "site", key -> Objects.requireNonNull(sites.get(key), key)),
                optional(row, "work", Work::valueOf),
                new Extent(
                        optional(row, "land", BigDecimal::new),
                        optional(row, "floor", BigDecimal::new),
                        optional(row, "unit")),
                new Span(optional(row, "from", PartialDate::parse), optional(row, "until", PartialDate::parse)));
    }
}
