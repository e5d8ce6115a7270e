package kr.sandan.complex;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.Territory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.source.Citation;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people enter and revise complexes by hand: within the scope of their office, on a source that is registered or
 * registered with it, and once however often the form is sent.
 */
@Service
@Transactional
public class ComplexDesk {

    private final ComplexService service;
    private final ComplexDirectory directories;
    private final SourceService sources;
    private final SourceQueries cited;
    private final AccountScope scopes;
    private final OfficeQueries offices;
    private final AssignmentPlans assignments;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    ComplexDesk(
            ComplexService service,
            ComplexDirectory directories,
            SourceService sources,
            SourceQueries cited,
            AccountScope scopes,
            OfficeQueries offices,
            AssignmentPlans assignments,
            JdbcClient jdbc,
            Clock clock,
            SentForms sentForms) {
        this.service = service;
        this.directories = directories;
        this.sources = sources;
        this.cited = cited;
        this.scopes = scopes;
        this.offices = offices;
        this.assignments = assignments;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Who says so: a registered source, or one to be registered.
     *
     * @param sourceId the registered source, or null
     * @param newSource the source to register, where {@code sourceId} is null
     * @param reason why it is entered
     */
    public record Word(
            @Nullable Long sourceId,
            @Nullable RegisterSource newSource,
            @Nullable String reason) {}

    /** Whether the acting account may revise this complex: its office answers for it today. */
    @Transactional(readOnly = true)
    public boolean mayRevise(long complexId) {
        return directories
                .at(AsOf.today(clock))
                .find(complexId)
                .filter(complex -> scopes.current().covers(complex.officeId()))
                .isPresent();
    }

    /** Refuses another office's record as if it were not there. */
    public void requireMine(long complexId) {
        if (!mayRevise(complexId)) throw new NotFound("complex", complexId);
    }

    /** Complexes of the same name in one of the same provinces today: perhaps the same one. */
    @Transactional(readOnly = true)
    public List<ComplexEntry> alike(String name, List<PlaceCode> places) {
        String wanted = NamePattern.normalise(name);
        Predicate<ComplexEntry> named = complex -> NamePattern.normalise(complex.name())
                        .equals(wanted)
                || complex.aliases().stream().map(NamePattern::normalise).anyMatch(wanted::equals);
        Predicate<ComplexEntry> near = complex -> complex.places().stream()
                .anyMatch(place ->
                        places.stream().anyMatch(code -> code.provinceCode().equals(place.provinceCode())));
        return directories.at(AsOf.today(clock)).all().stream()
                .filter(named.and(near))
                .toList();
    }

    /**
     * Enters a complex; the same form sent again gives the complex entered the first time.
     *
     * @param key the form's own key
     * @return its number
     */
    public long register(String key, RegisterComplex command, Word word) {
        requireOwnProvince(command.places());
        if (!takes(key)) return enteredWith(key);
        long id = service.register(new RegisterComplex(
                command.facts(),
                command.places(),
                command.aliases(),
                command.parentId(),
                command.ordinal(),
                command.externalCode(),
                command.sample(),
                command.validFrom(),
                provenance(word)));
        jdbc.sql("update complex_submission set complex_id = :id where submission_key = :key")
                .param("id", id)
                .param("key", key)
                .update();
        return id;
    }

    /** Revises a complex of the own office. */
    public void revise(ReviseComplex command, Word word) {
        requireMine(command.complexId());
        requireOwnProvince(command.places());
        service.revise(new ReviseComplex(
                command.complexId(),
                command.version(),
                command.kind(),
                command.day(),
                command.facts(),
                command.places(),
                provenance(word)));
    }

    /** Adds another name to a complex of the own office. */
    public void addAlias(long complexId, NewAlias alias, Word word) {
        requireMine(complexId);
        service.addAlias(complexId, alias, provenance(word));
    }

    /** Withdraws another name of a complex of the own office. */
    public void withdrawAlias(long complexId, String alias, @Nullable String reason) {
        requireMine(complexId);
        service.withdrawAlias(complexId, alias, reason);
    }

    /** Names the office that answers for a complex from a day on. */
    public void assignOffice(long complexId, long officeId, LocalDate from, Word word) {
        requireMine(complexId);
        assignments.requireOffice(officeId, from);
        service.assignOffice(complexId, officeId, from, provenance(word));
    }

    /**
     * Names an office for many complexes, all of them or none; the same form sent again changes nothing.
     *
     * @throws StaleEdit where an office was named for one of them since the plan was seen
     * @throws RuleBroken where the plan cannot be made
     */
    public void assignOffices(AssignOffices command) {
        if (!takes(command.submissionKey())) return;
        AssignmentPlan plan = assignments.of(command.complexIds(), command.officeId(), command.effectiveOn());
        if (plan.mark() != command.revision()) throw new StaleEdit("complex offices", command.revision());
        command.requireWords();
        Provenance said = provenance(command.word());
        for (AssignmentPlan.Line line : plan.changing())
            service.assignOffice(line.complex().id(), command.officeId(), command.effectiveOn(), said);
    }

    private void requireOwnProvince(List<PlaceCode> places) {
        Scope scope = scopes.current();
        if (scope.everywhere() || places.isEmpty()) return;
        LocalDate today = AsOf.today(clock).valid();
        Long office = offices.answersFor(places.get(0).provinceCode(), today)
                .map(Territory::officeId)
                .orElse(null);
        if (!scope.covers(office)) throw new RuleBroken("places", "complex.form.other-office");
    }

    /** Takes the key for this transaction; false where an earlier form, once committed, has it. */
    private boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into complex_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private long enteredWith(String key) {
        return jdbc.sql("select complex_id from complex_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** What is new counts as known since its source was public; what takes the place of another, since its entry. */
    public Provenance provenance(Word word) {
        Long held = word.sourceId();
        long source = held != null ? held : sources.register(Objects.requireNonNull(word.newSource()));
        Citation document = cited.sources(List.of(source)).get(source);
        if (document == null) throw new RuleBroken("sourceId", "complex.form.source.choose");
        return new Provenance(source, document.knownFrom(), word.reason());
    }
}
