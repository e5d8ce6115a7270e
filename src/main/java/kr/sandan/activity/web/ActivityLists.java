package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityKinds;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.activity.ActivityRow;
import kr.sandan.activity.ActivityState;
import kr.sandan.activity.ActivitySummary;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Activities as lines of a page and of files, and the choices of their filters. */
@Component
class ActivityLists {

    private final ActivityQueries activities;
    private final ActivitySummary summary;
    private final ActivityKinds kinds;
    private final Councils councils;
    private final OfficeQueries offices;
    private final ActivityWords words;
    private final SheetHeads heads;
    private final Clock clock;

    ActivityLists(
            ActivityQueries activities,
            ActivitySummary summary,
            ActivityKinds kinds,
            Councils councils,
            OfficeQueries offices,
            ActivityWords words,
            SheetHeads heads,
            Clock clock) {
        this.activities = activities;
        this.summary = summary;
        this.kinds = kinds;
        this.councils = councils;
        this.offices = offices;
        this.words = words;
        this.heads = heads;
        this.clock = clock;
    }

    /** A line of a list. */
    record Line(
            long id,
            String day,
            String hours,
            String kind,
            String title,
            String council,
            long councilId,
            String place,
            int minutes,
            int attendees,
            String state,
            boolean overdue,
            boolean sample) {}

    Line line(ActivityRow row, Locale locale) {
        return new Line(
                row.id(),
                row.days(),
                row.startsAt() + "–" + row.endsAt(),
                words.kind(row, locale),
                row.title(),
                words.council(row, locale),
                row.councilId(),
                row.place(),
                row.minutes(),
                row.attendees(),
                words.state(row.state(), locale),
                row.isOverdue(AsOf.today(clock).valid()),
                row.sample());
    }

    List<Option> kindChoices(Locale locale) {
        return kinds.all().stream()
                .map(kind -> new Option(kind.code(), words.kind(kind, locale)))
                .toList();
    }

    List<Option> stateChoices(Locale locale) {
        return Stream.of(ActivityState.values())
                .map(state -> new Option(state.name(), words.state(state, locale)))
                .toList();
    }

    List<Option> councilChoices(Locale locale) {
        return councils.select(CouncilFilter.ALL, AsOf.today(clock)).stream()
                .map(council -> new Option(String.valueOf(council.id()), words.council(council, locale)))
                .toList();
    }

    List<Option> officeChoices(Locale locale) {
        AsOf today = AsOf.today(clock);
        return offices.history().officesAt(today.valid()).stream()
                .map(office -> new Option(String.valueOf(office.id()), words.office(office.id(), today, locale)))
                .toList();
    }

    void csv(ActivityParameters asked, Paging paging, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "activities.csv"),
                "id",
                "council",
                "kind",
                "held_on",
                "minutes",
                "attendees",
                "state",
                "sample")) {
            activities.each(
                    asked.filter(),
                    paging,
                    row -> csv.row(
                            row.id(),
                            row.councilId(),
                            row.kind(),
                            row.heldOn(),
                            row.minutes(),
                            row.attendees(),
                            row.state(),
                            row.sample()));
            csv.finish();
        }
    }

    void xlsx(ActivityParameters asked, Paging paging, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters((name, value) -> words.message("activity.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "activities.xlsx"),
                heads.of(words.message("activity.title", locale), filters, AsOf.today(clock), null, null, locale),
                columns(locale))) {
            activities.each(
                    asked.filter(),
                    paging,
                    row -> sheet.row(
                            row.id(),
                            words.council(row, locale),
                            words.kind(row, locale),
                            row.heldOn(),
                            row.lastOn(),
                            row.minutes(),
                            row.attendees(),
                            words.state(row.state(), locale),
                            row.title(),
                            row.place(),
                            row.sample() ? words.message("platform.sample", locale) : null));
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.integer(words.message("activity.column.id", locale)),
                SheetColumn.text(words.message("activity.field.councilId", locale), 24),
                SheetColumn.text(words.message("activity.field.kind", locale), 16),
                SheetColumn.date(words.message("activity.field.heldOn", locale)),
                SheetColumn.date(words.message("activity.field.lastOn", locale)),
                SheetColumn.integer(words.message("activity.column.minutes", locale)),
                SheetColumn.integer(words.message("activity.column.attendees", locale)),
                SheetColumn.text(words.message("activity.column.state", locale), 10),
                SheetColumn.text(words.message("activity.field.title", locale), 40),
                SheetColumn.text(words.message("activity.field.place", locale), 24),
                SheetColumn.text(words.message("platform.sample", locale), 8));
    }

    void summaryCsv(ActivityParameters asked, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "activities-summary.csv"),
                "kind",
                "council",
                "office",
                "month",
                "count",
                "cumulative")) {
            summary.each(
                    asked.filter(),
                    cell -> csv.row(
                            cell.kind(),
                            cell.councilId(),
                            cell.officeId(),
                            cell.month(),
                            cell.held(),
                            cell.cumulative()));
            csv.finish();
        }
    }
}
