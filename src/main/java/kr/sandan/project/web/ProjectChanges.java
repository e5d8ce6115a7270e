package kr.sandan.project.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.project.Cost;
import kr.sandan.project.Node;
import kr.sandan.project.Participant;
import kr.sandan.project.ProjectFacts;
import kr.sandan.project.ProjectHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was changed of a project, field by field in words: who, when, why, from what to what. */
@Component
class ProjectChanges {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ProjectHistory history;
    private final ProjectWords words;

    ProjectChanges(ProjectHistory history, ProjectWords words) {
        this.history = history;
        this.words = words;
    }

    /** A change of a field. */
    record Line(
            String at,
            @Nullable String by,
            @Nullable String reason,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /** The newest change first. */
    List<Line> of(long projectId, AsOf asOf, Locale locale) {
        List<ProjectHistory.Version> versions = history.versions(projectId, asOf);
        List<Option> services = words.services(locale);
        List<Line> lines = new ArrayList<>();
        for (int at = versions.size() - 1; at > 0; at--) {
            ProjectHistory.Version now = versions.get(at);
            Map<String, @Nullable String> before = said(versions.get(at - 1).facts(), services, locale);
            said(now.facts(), services, locale).forEach((field, after) -> {
                String earlier = before.get(field);
                if (Objects.equals(earlier, after)) return;
                lines.add(new Line(minute(now.at()), now.by(), now.reason(), field, earlier, after));
            });
        }
        return lines;
    }

    static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    private Map<String, @Nullable String> said(ProjectFacts facts, List<Option> services, Locale locale) {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        ProjectFacts.Origin origin = facts.origin();
        said.put("kind", words.say(facts.kind().messageKey(), locale));
        said.put("name", facts.title());
        said.put("name_en", facts.titleEn());
        said.put("service", words.service(facts.serviceId(), services));
        said.put("office", words.office(facts.officeId(), locale));
        said.put("council", words.council(origin.councilId(), locale));
        said.put("task", origin.taskId() == null ? null : "#" + origin.taskId());
        said.put("application", origin.applicationId() == null ? null : "#" + origin.applicationId());
        said.put("industry", facts.industry());
        said.put("mission", facts.mission());
        said.put("starts_on", text(facts.starts()));
        said.put("ends_on", text(facts.ends()));
        said.put("participants", participants(facts, locale));
        said.put("costs", costs(facts, locale));
        said.put("stated_total_krw", won(facts.costs().totalWon()));
        said.put("total_reason", facts.costs().totalReason());
        said.put("nodes", facts.nodes().stream().map(Node::name).collect(Collectors.joining(" → ")));
        said.put("repeat_reason", facts.repeatReason());
        said.put("source", text(facts.sourceId()));
        return said;
    }

    private String participants(ProjectFacts facts, Locale locale) {
        return facts.participants().stream()
                .map(one -> one.name() + " (" + words.say(one.role().messageKey(), locale) + days(one) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String days(Participant one) {
        if (one.from() == null && one.last() == null) return "";
        return ", " + (one.from() == null ? "" : one.from()) + "~" + (one.last() == null ? "" : one.last());
    }

    private String costs(ProjectFacts facts, Locale locale) {
        return facts.costs().parts().stream()
                .map((Cost part) ->
                        part.year() + " " + words.say(part.source().messageKey(), locale) + " " + won(part.won()))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String won(@Nullable Long won) {
        return won == null ? null : "%,d".formatted(won);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
