package kr.sandan.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.task.TaskFilter;
import kr.sandan.task.TaskQueries;
import kr.sandan.task.TaskRow;
import kr.sandan.task.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as lines of a page and of files. */
@Component
class TaskLists {

    private static final String[] COLUMNS = {
        "id",
        "council",
        "organisation",
        "activity",
        "kind",
        "urgency",
        "state",
        "found_on",
        "first_support_on",
        "lead_days",
        "open_days",
        "supports",
        "small",
        "sample"
    };

    private final TaskQueries tasks;
    private final TaskWords words;
    private final SheetHeads heads;
    private final Clock clock;

    TaskLists(TaskQueries tasks, TaskWords words, SheetHeads heads, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.heads = heads;
        this.clock = clock;
    }

    /** A line of a list. */
    record Line(
            long id,
            String foundOn,
            String topic,
            String firm,
            long firmId,
            boolean small,
            String council,
            long councilId,
            String kind,
            String urgency,
            boolean urgent,
            String state,
            String owner,
            int supports,
            @Nullable Long lead,
            @Nullable Long open,
            boolean sample) {}

    Line line(TaskRow row, Locale locale) {
        return new Line(
                row.id(),
                row.foundOn().toString(),
                row.topic(),
                row.firm(),
                row.firmId(),
                Boolean.TRUE.equals(row.small()),
                words.council(row, locale),
                row.councilId(),
                words.kind(row, locale),
                words.urgency(row.urgency(), locale),
                row.urgency() == Urgency.HIGH,
                words.state(row.state(), locale),
                row.owner(),
                row.supports(),
                row.lead(),
                row.open(today()),
                row.sample());
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }

    void csv(TaskFilter filter, Paging paging, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "tasks.csv"), COLUMNS)) {
            tasks.each(
                    filter,
                    paging,
                    row -> csv.row(
                            row.id(),
                            row.councilId(),
                            row.firmId(),
                            row.activityId(),
                            row.kind(),
                            row.urgency(),
                            row.state(),
                            row.foundOn(),
                            row.supportedOn(),
                            row.lead(),
                            row.open(today()),
                            row.supports(),
                            row.small(),
                            row.sample()));
            csv.finish();
        }
    }

    void xlsx(TaskFilter filter, Paging paging, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters((name, value) -> words.message("task.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "tasks.xlsx"),
                heads.of(words.message("task.title", locale), filters, AsOf.today(clock), null, null, locale),
                columns(locale))) {
            tasks.each(filter, paging, row -> sheet.row(cells(row, locale)));
            sheet.finish();
        }
    }

    private @Nullable Object[] cells(TaskRow row, Locale locale) {
        return new @Nullable Object[] {
            row.id(),
            row.foundOn(),
            row.topic(),
            row.firm(),
            words.council(row, locale),
            words.kind(row, locale),
            words.urgency(row.urgency(), locale),
            words.state(row.state(), locale),
            row.owner(),
            row.supports(),
            row.supportedOn(),
            row.lead(),
            row.open(today()),
            Boolean.TRUE.equals(row.small()) ? words.message("task.small", locale) : null,
            row.sample() ? words.message("platform.sample", locale) : null
        };
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.integer(words.message("task.column.id", locale)),
                SheetColumn.date(words.message("task.field.foundOn", locale)),
                SheetColumn.text(words.message("task.field.topic", locale), 40),
                SheetColumn.text(words.message("task.field.firm", locale), 24),
                SheetColumn.text(words.message("task.field.councilId", locale), 24),
                SheetColumn.text(words.message("task.field.kind", locale), 16),
                SheetColumn.text(words.message("task.field.urgency", locale), 8),
                SheetColumn.text(words.message("task.column.state", locale), 10),
                SheetColumn.text(words.message("task.field.ownerId", locale), 12),
                SheetColumn.integer(words.message("task.column.supports", locale)),
                SheetColumn.date(words.message("task.column.supported", locale)),
                SheetColumn.integer(words.message("task.column.lead", locale)),
                SheetColumn.integer(words.message("task.column.open", locale)),
                SheetColumn.text(words.message("task.column.small", locale), 12),
                SheetColumn.text(words.message("platform.sample", locale), 8));
    }
}
