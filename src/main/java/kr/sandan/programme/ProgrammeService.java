package kr.sandan.programme;

import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.complex.Provenance;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is held of a programme, except the names of services. */
@Service
@Transactional
public class ProgrammeService {

    private final FactReader reader;
    private final ProgrammeWriter writer;
    private final PublicBodyQueries bodies;
    private final Stamps stamps;
    private final JdbcClient jdbc;

    ProgrammeService(
            FactReader reader, ProgrammeWriter writer, PublicBodyQueries bodies, Stamps stamps, JdbcClient jdbc) {
        this.reader = reader;
        this.writer = writer;
        this.bodies = bodies;
        this.stamps = stamps;
        this.jdbc = jdbc;
    }

    /**
     * Enters a programme, or the first facts of one of which only the code is held.
     *
     * @return its id
     * @throws RuleBroken where another programme has the code
     */
    public long open(OpenProgramme command) {
        if (!writer.takes(command.submissionKey(), stamps.now())) return writer.enteredWith(command.submissionKey());
        Optional<Long> held = programmeOf(command.code());
        if (held.isPresent() && !reader.held(held.get()).isEmpty())
            throw new RuleBroken("code", "programme.code.taken", command.code());
        long id = held.orElseGet(() -> writer.open(command.code(), stamps.of(command.provenance())));
        Span since = Span.since(command.from());
        FactPlan first = FactPlan.first(
                new FactPlan.Said(FactContent.name(command.name(), command.nameEn()), since),
                new FactPlan.Said(FactContent.stage(command.stage()), since));
        write(id, first, command.provenance());
        writer.remember(command.submissionKey(), id);
        return id;
    }

    /**
     * Changes what is held of a programme.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where the reason is missing or the change contradicts what is held
     */
    public void change(ChangeProgramme command) {
        if (!writer.takes(command.submissionKey(), stamps.now())) return;
        requireReason(command);
        if (!writer.passes(command.programmeId(), command.version()))
            throw exists(command.programmeId())
                    ? new StaleEdit("programme", command.programmeId())
                    : new NotFound("programme", command.programmeId());
        FactPlan plan = FactPlan.of(reader.held(command.programmeId()), command.change());
        plan.said().forEach(this::requireBody);
        write(command.programmeId(), plan, command.provenance());
        writer.remember(command.submissionKey(), command.programmeId());
    }

    /** Nothing supersedes backwards: what takes the place of something known is itself known from now on. */
    private void write(long programmeId, FactPlan plan, Provenance provenance) {
        ProgrammeWriter.Stamp asStated = stamps.of(provenance);
        boolean instead =
                !plan.superseded().isEmpty() || plan.meets(reader.supersededSince(programmeId, asStated.knownFrom()));
        ProgrammeWriter.Stamp stamp = instead ? stamps.of(provenance.fromNow()) : asStated;
        plan.superseded().forEach(fact -> writer.supersede(fact, stamp, plan.withdrawn()));
        plan.said().forEach(said -> writer.say(programmeId, said, stamp));
    }

    /** The first facts of a programme need no reason: that something is new says why it is entered. */
    private static void requireReason(ChangeProgramme command) {
        Provenance provenance = command.provenance();
        boolean history = provenance.knownFrom() != null && command.change() instanceof ProgrammeChange.State;
        String reason = provenance.reason();
        if (!history && (reason == null || reason.isBlank()))
            throw new RuleBroken("reason", "programme.reason.required");
    }

    /** A body leads from a day on only if it was there under a name that day. */
    private void requireBody(FactPlan.Said said) {
        Long body = said.content().bodyId();
        PartialDate from = said.span().from();
        if (body == null || from == null) return;
        LocalDate day = from.lastDay();
        boolean named = bodies.at(day).stream().anyMatch(there -> there.id() == body);
        if (!named) throw new RuleBroken("bodyId", "programme.fact.body-unknown-then", from);
    }

    private Optional<Long> programmeOf(String code) {
        return jdbc.sql("select id from programme where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    private boolean exists(long id) {
        return jdbc.sql("select id from programme where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
