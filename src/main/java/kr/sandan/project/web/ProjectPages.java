package kr.sandan.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Option;
import kr.sandan.project.Cost;
import kr.sandan.project.CostSource;
import kr.sandan.project.Costs;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectFacts;
import kr.sandan.project.ProjectHistory;
import kr.sandan.project.ProjectQueries;
import kr.sandan.project.ProjectSight;
import kr.sandan.project.ProjectState;
import kr.sandan.project.SmallFirms;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a project. */
@Component
class ProjectPages {

    private final ProjectQueries queries;
    private final ProjectHistory history;
    private final ProjectChanges changes;
    private final ResultPages results;
    private final SmallFirms firms;
    private final LinkageMap linkage;
    private final ProjectSight sight;
    private final SourceQueries sources;
    private final ProjectWords words;

    ProjectPages(
            ProjectQueries queries,
            ProjectHistory history,
            ProjectChanges changes,
            ResultPages results,
            SmallFirms firms,
            LinkageMap linkage,
            ProjectSight sight,
            SourceQueries sources,
            ProjectWords words) {
        this.queries = queries;
        this.history = history;
        this.changes = changes;
        this.results = results;
        this.firms = firms;
        this.linkage = linkage;
        this.sight = sight;
        this.sources = sources;
        this.words = words;
    }

    /** What a year costs by source, in the order of {@link CostSource}; a cell is null where nothing is said. */
    record YearRow(String year, List<@Nullable Long> cells, long sum) {}

    Project held(long id, AsOf asOf) {
        return queries.find(id, asOf).orElseThrow(() -> new NotFound("project", id));
    }

    Map<String, Object> detail(Project project, AsOf asOf, Locale locale) {
        ProjectFacts facts = project.facts();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("project", project);
        model.put("name", project.name(ProjectWords.korean(locale)));
        model.put("other", ProjectWords.korean(locale) ? facts.titleEn() : facts.title());
        model.put("programme", words.programme(project.programmeId(), locale));
        List<Option> services = words.services(locale);
        model.put("service", words.service(facts.serviceId(), services));
        model.put("office", words.office(facts.officeId(), locale));
        model.put("council", words.council(facts.origin().councilId(), locale));
        model.put("source", facts.sourceId() == null ? null : sources.source(facts.sourceId()));
        model.put("period", period(facts));
        model.put("firms", firms.of(List.of(project)).getOrDefault(project.id(), SmallFirms.Counted.NONE));
        model.put("years", years(facts.costs()));
        model.put("sums", sums(facts.costs()));
        model.put("costSources", CostSource.values());
        model.put("stops", stops(project, asOf, locale));
        model.put("moves", history.moves(project.id(), asOf));
        model.put("changes", changes.of(project.id(), asOf, locale));
        model.put("mine", sight.keeps(facts.officeId()));
        model.put(
                "steps", words.options(project.state().next().toArray(ProjectState[]::new), "project.state.", locale));
        model.put("results", results.of(project, asOf));
        Map<String, Object> present = new HashMap<>();
        model.forEach((name, value) -> {
            if (value != null) present.put(name, value);
        });
        return present;
    }

    List<LinkageMap.Stop> stops(Project project, AsOf asOf, Locale locale) {
        PartialDate starts = project.facts().starts();
        LocalDate day = starts == null ? asOf.valid() : starts.lastDay();
        return linkage.of(project.facts().nodes(), asOf, day, locale);
    }

    static @Nullable String period(ProjectFacts facts) {
        PartialDate starts = facts.starts();
        PartialDate ends = facts.ends();
        if (starts == null && ends == null) return null;
        return (starts == null ? "" : starts.toString()) + " ~ " + (ends == null ? "" : ends.toString());
    }

    List<YearRow> years(Costs costs) {
        Map<Integer, Map<CostSource, Long>> byYear = new TreeMap<>();
        for (Cost part : costs.parts())
            byYear.computeIfAbsent(part.year(), year -> new EnumMap<>(CostSource.class))
                    .put(part.source(), part.won());
        List<YearRow> rows = new ArrayList<>();
        byYear.forEach((year, cells) -> {
            List<@Nullable Long> row = new ArrayList<>();
            for (CostSource source : CostSource.values()) row.add(cells.get(source));
            rows.add(new YearRow(
                    String.valueOf(year),
                    row,
                    cells.values().stream().mapToLong(Long::longValue).sum()));
        });
        return rows;
    }

    private static List<@Nullable Long> sums(Costs costs) {
        List<@Nullable Long> sums = new ArrayList<>();
        for (CostSource source : CostSource.values()) sums.add(costs.of(source));
        return sums;
    }
}
