package kr.sandan.project.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.project.Cost;
import kr.sandan.project.CostSource;
import kr.sandan.project.Costs;
import kr.sandan.project.Node;
import kr.sandan.project.Participant;
import kr.sandan.project.ParticipantRole;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectFacts;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.web.ProjectForm.CostRow;
import kr.sandan.project.web.ProjectForm.NodeRow;
import kr.sandan.project.web.ProjectForm.ParticipantRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what was typed as a project, and writes a project as it would be typed. */
@Component
class ProjectFormReader {

    private final RegistryNames names;

    ProjectFormReader(RegistryNames names) {
        this.names = names;
    }

    /** Refuses what cannot be read, every field of it. */
    void check(ProjectForm form, BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.id("programmeId", form.programmeId()));
        FormErrors.check(errors, () -> Typed.choice(ProjectKind.values(), "kind", form.kind()));
        FormErrors.check(errors, () -> Typed.id("serviceId", form.serviceId()));
        FormErrors.check(errors, () -> Typed.id("officeId", form.officeId()));
        FormErrors.check(errors, () -> Typed.id("councilId", form.councilId()));
        FormErrors.check(errors, () -> Typed.id("taskId", form.taskId()));
        FormErrors.check(errors, () -> Typed.id("applicationId", form.applicationId()));
        FormErrors.check(errors, () -> Typed.date("starts", form.starts()));
        FormErrors.check(errors, () -> Typed.date("ends", form.ends()));
        FormErrors.check(errors, () -> Typed.won("total", form.total()));
        FormErrors.check(errors, () -> Typed.id("sourceId", form.sourceId()));
        FormErrors.check(errors, () -> participants(form));
        FormErrors.check(errors, () -> costs(form));
        FormErrors.check(errors, () -> nodes(form));
    }

    ProjectFacts facts(ProjectForm form) {
        return new ProjectFacts(
                Objects.requireNonNull(Typed.choice(ProjectKind.values(), "kind", form.kind())),
                Typed.id("serviceId", form.serviceId()),
                Typed.id("officeId", form.officeId()),
                new ProjectFacts.Origin(
                        Typed.id("councilId", form.councilId()),
                        Typed.id("taskId", form.taskId()),
                        Typed.id("applicationId", form.applicationId())),
                String.valueOf(form.title()).strip(),
                form.titleEn(),
                form.industry(),
                form.mission(),
                Typed.date("starts", form.starts()),
                Typed.date("ends", form.ends()),
                new Costs(costs(form), Typed.won("total", form.total()), form.totalReason()),
                participants(form),
                nodes(form),
                form.repeatReason(),
                Typed.id("sourceId", form.sourceId()));
    }

    private List<Participant> participants(ProjectForm form) {
        List<Participant> all = new ArrayList<>();
        for (ParticipantRow row : form.participantRows()) {
            if (row.equals(ParticipantRow.EMPTY)) continue;
            if (row.name() == null) throw new RuleBroken("participants", "project.participant.unnamed");
            ParticipantRole role = Typed.choice(ParticipantRole.values(), "participants", row.role());
            all.add(new Participant(
                    names.organisation(row.name()),
                    RegistryNames.bare(row.name()),
                    role == null ? ParticipantRole.MEMBER : role,
                    Typed.day("participants", row.from()),
                    Typed.day("participants", row.last())));
        }
        return all;
    }

    private static List<Cost> costs(ProjectForm form) {
        List<Cost> all = new ArrayList<>();
        for (CostRow row : form.costRows()) {
            if (row.equals(CostRow.EMPTY)) continue;
            Integer year = Typed.whole("costs", row.year());
            if (year == null) throw new RuleBroken("costs", "project.cost.unnamed");
            add(all, year, CostSource.NATIONAL, row.national());
            add(all, year, CostSource.LOCAL, row.local());
            add(all, year, CostSource.PRIVATE_CASH, row.cash());
            add(all, year, CostSource.PRIVATE_IN_KIND, row.inKind());
        }
        all.sort(Comparator.comparingInt(Cost::year)
                .thenComparing(cost -> cost.source().name()));
        return all;
    }

    private static void add(List<Cost> all, int year, CostSource source, @Nullable String typed) {
        Long won = Typed.won("costs", typed);
        if (won != null) all.add(new Cost(year, source, won));
    }

    private List<Node> nodes(ProjectForm form) {
        List<Node> all = new ArrayList<>();
        for (NodeRow row : form.nodeRows()) {
            if (row.equals(NodeRow.EMPTY)) continue;
            String complexes = row.complexes();
            if (complexes == null)
                throw new RuleBroken("nodes", "project.node.empty", Objects.requireNonNullElse(row.name(), "-"));
            String name = row.name() == null ? complexes.replaceAll("\\s*#\\d+", "") : row.name();
            all.add(new Node(
                    name,
                    row.role(),
                    names.complexes(complexes).stream().sorted().toList()));
        }
        return all;
    }

    /** A project as it would be typed. */
    ProjectForm form(Project held, Map<Long, String> complexes) {
        ProjectFacts facts = held.facts();
        return new ProjectForm(
                text(held.programmeId()),
                facts.kind().name(),
                text(facts.serviceId()),
                facts.title(),
                facts.titleEn(),
                text(facts.officeId()),
                text(facts.origin().councilId()),
                text(facts.origin().taskId()),
                text(facts.origin().applicationId()),
                facts.industry(),
                facts.mission(),
                text(facts.starts()),
                text(facts.ends()),
                participantRows(facts),
                CostRows.of(facts.costs()),
                CostRows.won(facts.costs().totalWon()),
                facts.costs().totalReason(),
                nodeRows(facts, complexes),
                facts.repeatReason(),
                text(facts.sourceId()),
                null,
                text(held.version()),
                null);
    }

    private static List<@Nullable ParticipantRow> participantRows(ProjectFacts facts) {
        List<@Nullable ParticipantRow> rows = new ArrayList<>();
        for (Participant one : facts.participants())
            rows.add(new ParticipantRow(
                    one.name() + " #" + one.organisationId(), one.role().name(), text(one.from()), text(one.last())));
        return rows;
    }

    private static List<@Nullable NodeRow> nodeRows(ProjectFacts facts, Map<Long, String> complexes) {
        List<@Nullable NodeRow> rows = new ArrayList<>();
        for (Node one : facts.nodes())
            rows.add(new NodeRow(one.name(), typed(one.complexIds(), complexes), one.role()));
        return rows;
    }

    private static String typed(List<Long> ids, Map<Long, String> complexes) {
        return ids.stream()
                .map(id -> complexes.getOrDefault(id, "") + " #" + id)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
