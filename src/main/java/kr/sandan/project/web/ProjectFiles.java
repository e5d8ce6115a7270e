package kr.sandan.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.project.Cost;
import kr.sandan.project.Demonstration;
import kr.sandan.project.Participant;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.Results;
import org.springframework.stereotype.Component;

/** The tables of a project as files. */
@Component
class ProjectFiles {

    private final ProjectChanges changes;
    private final Results results;

    ProjectFiles(ProjectChanges changes, Results results) {
        this.changes = changes;
        this.results = results;
    }

    private static void write(HttpServletResponse response, String name, Consumer<CsvWriter> rows, String... columns) {
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, name), columns)) {
            rows.accept(csv);
            csv.finish();
        }
    }

    void costs(Project project, HttpServletResponse response) {
        write(
                response,
                "costs.csv",
                csv -> {
                    for (Cost one : project.facts().costs().parts())
                        csv.row(String.valueOf(one.year()), one.source().name(), one.won());
                },
                "year",
                "source",
                "amount_krw");
    }

    void nodes(List<LinkageMap.Stop> stops, HttpServletResponse response) {
        write(
                response,
                "nodes.csv",
                csv -> {
                    for (LinkageMap.Stop one : stops)
                        csv.row(
                                one.position(),
                                one.station(),
                                one.role(),
                                one.complexId(),
                                one.complex(),
                                one.provinces(),
                                one.regions(),
                                one.point() == null ? null : one.point().longitude(),
                                one.point() == null ? null : one.point().latitude(),
                                one.ofCounty());
                },
                "position",
                "station",
                "role",
                "complex_id",
                "complex",
                "province",
                "region",
                "longitude",
                "latitude",
                "point_of_county");
    }

    void participants(Project project, HttpServletResponse response) {
        write(
                response,
                "participants.csv",
                csv -> {
                    for (Participant one : project.facts().participants())
                        csv.row(one.organisationId(), one.name(), one.role().name(), one.from(), one.last());
                },
                "organisation_id",
                "name",
                "role",
                "from_on",
                "last_on");
    }

    /** By month and measure, or a row for each demonstration of a test bed. */
    void results(Project project, AsOf asOf, HttpServletResponse response) {
        if (project.facts().kind() == ProjectKind.TEST_BED) {
            demonstrations(project.id(), asOf, response);
            return;
        }
        write(
                response,
                "results.csv",
                csv -> results.flows(project.id(), asOf)
                        .forEach((month, counted) ->
                                counted.forEach((measure, value) -> csv.row(month.toString(), measure.name(), value))),
                "month",
                "measure",
                "value");
    }

    private void demonstrations(long project, AsOf asOf, HttpServletResponse response) {
        write(
                response,
                "results.csv",
                csv -> {
                    for (Demonstration one : results.demonstrations(project, asOf))
                        csv.row(
                                one.heldOn(),
                                one.place(),
                                one.outcome().name(),
                                one.result(),
                                one.commercialisedOn(),
                                one.market());
                },
                "held_on",
                "place",
                "outcome",
                "result",
                "commercialised_on",
                "market");
    }

    void history(long project, AsOf asOf, Locale locale, HttpServletResponse response) {
        write(
                response,
                "history.csv",
                csv -> {
                    for (ProjectChanges.Line one : changes.of(project, asOf, locale))
                        csv.row(one.at(), one.by(), one.reason(), one.field(), one.before(), one.after());
                },
                "at",
                "by",
                "reason",
                "field",
                "before",
                "after");
    }
}
