package kr.sandan.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.project.CostSource;
import kr.sandan.project.Participant;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectFacts;
import kr.sandan.project.ProjectFilter;
import kr.sandan.project.ProjectQueries;
import kr.sandan.project.SmallFirms;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of projects as rows of a page and of files. */
@Component
class ProjectLists {

    private static final List<String> COLUMNS = List.of(
            "id",
            "programme",
            "service",
            "name",
            "state",
            "cost_krw",
            "code",
            "kind",
            "name_en",
            "office",
            "council",
            "industry",
            "starts_on",
            "ends_on",
            "lead",
            "participants",
            "national_krw",
            "local_krw",
            "private_cash_krw",
            "private_in_kind_krw",
            "stated_total_krw",
            "difference_krw",
            "small_firms",
            "firms_of_known_size",
            "firms",
            "nodes",
            "sample",
            "source");

    private final ProjectQueries queries;
    private final SmallFirms firms;
    private final SourceQueries sources;
    private final ProjectWords words;
    private final SheetHeads heads;

    ProjectLists(
            ProjectQueries queries, SmallFirms firms, SourceQueries sources, ProjectWords words, SheetHeads heads) {
        this.queries = queries;
        this.firms = firms;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
    }

    /** A line of the list. */
    record Row(
            Project project,
            String name,
            String programme,
            @Nullable String service,
            @Nullable String office,
            @Nullable String council,
            SmallFirms.Counted firms) {

        public @Nullable Long cost() {
            return project.facts().costs().cost();
        }

        public @Nullable String lead() {
            Participant lead = project.facts().lead();
            return lead == null ? null : lead.name();
        }
    }

    List<Row> page(ProjectFilter filter, AsOf asOf, Paging paging, Locale locale) {
        String order = paging.orderBy(ProjectQueries.ORDERS, ProjectQueries.OWN_ORDER);
        return rows(queries.select(filter, asOf, order, paging.offset(), paging.size()), locale);
    }

    List<Row> whole(ProjectFilter filter, AsOf asOf, Paging paging, Locale locale) {
        String order = paging.orderBy(ProjectQueries.ORDERS, ProjectQueries.OWN_ORDER);
        return rows(queries.select(filter, asOf, order, 0, Integer.MAX_VALUE), locale);
    }

    List<Row> rows(List<Project> projects, Locale locale) {
        Map<Long, SmallFirms.Counted> counted = firms.of(projects);
        List<Option> services = words.services(locale);
        Map<Long, String> programmes = new HashMap<>();
        Map<Long, @Nullable String> councils = new HashMap<>();
        Map<Long, @Nullable String> offices = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Project one : projects) {
            Long council = one.facts().origin().councilId();
            Long office = one.facts().officeId();
            rows.add(new Row(
                    one,
                    one.name(ProjectWords.korean(locale)),
                    programmes.computeIfAbsent(one.programmeId(), id -> words.programme(id, locale)),
                    words.service(one.facts().serviceId(), services),
                    office == null ? null : offices.computeIfAbsent(office, id -> words.office(id, locale)),
                    council == null ? null : councils.computeIfAbsent(council, id -> words.council(id, locale)),
                    counted.getOrDefault(one.id(), SmallFirms.Counted.NONE)));
        }
        return rows;
    }

    void csv(List<Row> rows, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "projects.csv"), COLUMNS.toArray(String[]::new))) {
            for (Row row : rows) {
                Project one = row.project();
                List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                        one.id(),
                        words.programmeCode(one.programmeId()),
                        one.facts().serviceId(),
                        one.facts().title(),
                        one.state().name(),
                        row.cost(),
                        one.code(),
                        one.facts().kind().name()));
                cells.addAll(rest(row, cited));
                csv.row(cells.toArray());
            }
            csv.finish();
        }
    }

    void xlsx(List<Row> rows, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows);
        String filters = frame.filters((name, value) -> words.say("project.filter." + name, locale) + " " + value);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column(column, words.say("project.column." + column, locale)))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "projects.xlsx"),
                heads.of(words.say("project.list.title", locale), filters, asOf, null, null, locale),
                columns)) {
            for (Row row : rows) {
                Project one = row.project();
                List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                        one.id(),
                        row.programme(),
                        row.service(),
                        one.facts().title(),
                        words.say(one.state().messageKey(), locale),
                        row.cost(),
                        one.code(),
                        words.say(one.facts().kind().messageKey(), locale)));
                cells.addAll(rest(row, cited));
                sheet.row(cells.toArray());
            }
            sheet.finish();
        }
    }

    private static SheetColumn column(String name, String title) {
        boolean figure = name.equals("id")
                || name.endsWith("_krw")
                || name.contains("firms")
                || name.equals("participants")
                || name.equals("nodes");
        return figure ? SheetColumn.integer(title) : SheetColumn.text(title, name.startsWith("name") ? 36 : 18);
    }

    private Map<Long, Citation> cited(List<Row> rows) {
        return sources.sources(rows.stream()
                .map(row -> row.project().facts().sourceId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static List<@Nullable Object> rest(Row row, Map<Long, Citation> cited) {
        ProjectFacts facts = row.project().facts();
        Long source = facts.sourceId();
        Citation citation = source == null ? null : cited.get(source);
        return Arrays.asList(
                facts.titleEn(),
                row.office(),
                row.council(),
                facts.industry(),
                facts.starts() == null ? null : facts.starts().toString(),
                facts.ends() == null ? null : facts.ends().toString(),
                row.lead(),
                facts.participants().size(),
                facts.costs().of(CostSource.NATIONAL),
                facts.costs().of(CostSource.LOCAL),
                facts.costs().of(CostSource.PRIVATE_CASH),
                facts.costs().of(CostSource.PRIVATE_IN_KIND),
                facts.costs().totalWon(),
                facts.costs().difference(),
                row.firms().small(),
                row.firms().known(),
                row.firms().firms(),
                facts.nodes().size(),
                row.project().sample(),
                citation == null ? null : citation.line());
    }
}
