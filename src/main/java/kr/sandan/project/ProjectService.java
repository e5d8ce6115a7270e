package kr.sandan.project;

import java.time.Clock;
import java.time.LocalDate;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is said of a project. */
@Service
@Transactional
public class ProjectService {

    private final ProjectQueries queries;
    private final ProjectWriter writer;
    private final ProjectRules rules;
    private final ProjectSight sight;
    private final SentForms sentForms;
    private final Clock clock;

    ProjectService(
            ProjectQueries queries,
            ProjectWriter writer,
            ProjectRules rules,
            ProjectSight sight,
            SentForms sentForms,
            Clock clock) {
        this.queries = queries;
        this.writer = writer;
        this.rules = rules;
        this.sight = sight;
        this.sentForms = sentForms;
        this.clock = clock;
    }

    /**
     * Enters a project as planned.
     *
     * @return its number
     */
    public long enter(EnterProject said) {
        sentForms.require(said.submissionKey());
        Long there = writer.enteredWith(said.submissionKey()).orElse(null);
        if (there != null) return there;
        said.facts().requireWhole();
        requireOwn(said.facts().officeId());
        rules.check(said.programmeId(), said.facts(), 0);
        return writer.enter(said);
    }

    /**
     * Says anew what a project is; what was said before stays readable.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws NotFound where it belongs to another headquarters
     */
    public void change(ChangeProject said) {
        ProjectWriter.Locked held = writer.lock(said.projectId());
        Project before = mine(said.projectId());
        if (held.version() != said.version()) throw new StaleEdit("project", said.projectId());
        String reason = reason(said.reason());
        said.facts().requireWhole();
        requireOwn(said.facts().officeId());
        if (said.facts().equals(before.facts())) return;
        rules.requireKind(before, said.facts());
        rules.check(held.programmeId(), said.facts(), held.id());
        writer.change(held.id(), held.version(), said.facts(), reason);
    }

    /**
     * Takes a step with a project.
     *
     * @throws RuleBroken for a step that leads nowhere, lies before the last one or lacks its reason
     * @throws NotFound where it belongs to another headquarters
     */
    public void move(MoveProject said) {
        writer.lock(said.projectId());
        Project held = mine(said.projectId());
        LocalDate day = AsOf.today(clock).valid();
        writer.move(held.id(), said.after(held.state(), held.since(), day));
    }

    private static String reason(@Nullable String typed) {
        if (typed == null || typed.isBlank()) throw new RuleBroken("reason", "project.reason.required");
        return typed.strip();
    }

    /** The project as it stands, where the acting account may change it. */
    private Project mine(long id) {
        return queries.find(id, AsOf.today(clock))
                .filter(one -> sight.keeps(one.facts().officeId()))
                .orElseThrow(() -> new NotFound("project", id));
    }

    private void requireOwn(@Nullable Long officeId) {
        if (sight.keeps(officeId)) return;
        throw new RuleBroken("officeId", officeId == null ? "project.office.required" : "project.office.other");
    }
}
