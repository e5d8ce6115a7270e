package kr.sandan.activity.listed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.ActivityFacts.Notes;
import kr.sandan.activity.ActivityRules;
import kr.sandan.activity.Attendee;
import kr.sandan.activity.CostCategory;
import kr.sandan.activity.ProgrammeMoney;
import kr.sandan.activity.TypedActivity;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list below the first row that names its columns, and reports every cell that cannot be read. */
final class ActivityListFile {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；]\\s*");
    private static final Pattern PEOPLE = Pattern.compile("\\s*명$");

    private final LoadContext context;
    private final ActivityFindings findings;
    private final ListedCouncils councils;
    private final ListedKinds kinds;
    private final ProgrammeMoney money;
    private final LocalDate today;

    ActivityListFile(
            LoadContext context,
            ActivityFindings findings,
            ListedCouncils councils,
            ListedKinds kinds,
            ProgrammeMoney money,
            LocalDate today) {
        this.context = context;
        this.findings = findings;
        this.councils = councils;
        this.kinds = kinds;
        this.money = money;
        this.today = today;
    }

    /**
     * The rows of the first sheet that is a list, as far as they could be read and nobody must be asked.
     *
     * @throws SheetRefused where none is
     */
    List<ActivityLine> read(SheetFile file) {
        for (String sheet : file.sheets()) {
            try (SheetRows rows = file.rows(sheet)) {
                Map<ActivityColumn, Integer> columns = header(rows);
                if (columns.isEmpty()) continue;
                return lines(rows, columns, sheet);
            }
        }
        throw new SheetRefused("activity.load.no-header");
    }

    private List<ActivityLine> lines(SheetRows rows, Map<ActivityColumn, Integer> columns, String sheet) {
        List<ActivityLine> lines = new ArrayList<>();
        boolean any = false;
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            context.progress(row.number(), 0);
            if (row.isBlank()) continue;
            any = true;
            new Reading(row, columns).line().ifPresent(lines::add);
        }
        if (!any) throw new SheetRefused("activity.load.no-rows", sheet);
        return lines;
    }

    private static Map<ActivityColumn, Integer> header(SheetRows rows) {
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            Map<ActivityColumn, Integer> columns = new EnumMap<>(ActivityColumn.class);
            for (int place = 0; place < row.cells().size(); place++) {
                int column = place;
                ActivityColumn.titled(row.cell(place).text()).ifPresent(titled -> columns.putIfAbsent(titled, column));
            }
            if (columns.containsKey(ActivityColumn.COUNCIL) && columns.containsKey(ActivityColumn.HELD_ON))
                return columns;
        }
        return Map.of();
    }

    /** One row being read; it goes on after a fault, so that all are said at once. */
    private final class Reading {

        private final SheetRow row;
        private final Map<ActivityColumn, Integer> columns;
        private boolean whole = true;

        Reading(SheetRow row, Map<ActivityColumn, Integer> columns) {
            this.row = row;
            this.columns = columns;
        }

        Optional<ActivityLine> line() {
            Optional<Long> council = council();
            Optional<ActivityFacts> facts = facts(council.orElse(0L));
            List<Attendee> attendees = value(
                    ActivityColumn.ATTENDEES,
                    typed -> Attendee.read(BETWEEN.matcher(typed).replaceAll("\n"), null));
            boolean sample = Boolean.TRUE.equals(value(ActivityColumn.SAMPLE, Reading::sample));
            return facts.filter(said -> council.isPresent() && allowed(said) && whole)
                    .map(said -> new ActivityLine(
                            row,
                            columns,
                            said,
                            attendees == null ? List.of() : attendees,
                            text(ActivityColumn.ODD_REASON),
                            sample));
        }

        private Optional<ActivityFacts> facts(long council) {
            String kind = required(ActivityColumn.KIND, "kind", kinds::code);
            LocalDate day = required(ActivityColumn.HELD_ON, "heldOn", typed -> TypedActivity.day("heldOn", typed));
            LocalDate last = value(ActivityColumn.LAST_ON, typed -> TypedActivity.day("lastOn", typed));
            LocalTime starts =
                    required(ActivityColumn.STARTS_AT, "startsAt", typed -> TypedActivity.time("startsAt", typed));
            LocalTime ends = required(ActivityColumn.ENDS_AT, "endsAt", typed -> TypedActivity.time("endsAt", typed));
            String place = required(ActivityColumn.PLACE, "place", typed -> typed);
            String title = required(ActivityColumn.TITLE, "title", typed -> typed);
            Integer guests = value(ActivityColumn.GUESTS, typed -> TypedActivity.number("guests", people(typed)));
            Long planned = value(ActivityColumn.PLANNED, typed -> won("plannedCost", typed));
            @Nullable Long[] spent = spent();
            Long subsidy = value(ActivityColumn.SUBSIDY, typed -> TypedActivity.won("subsidy", typed));
            String outcome = text(ActivityColumn.OUTCOME);
            int others = guests == null ? 0 : guests;
            if (kind == null || day == null || starts == null || ends == null || place == null || title == null)
                return Optional.empty();
            return checked(() -> {
                ActivityCosts costs = ActivityCosts.of(planned, spent, subsidy);
                ActivityFacts said = new ActivityFacts(
                        council, List.of(), kind, day, starts, ends, place, title, outcome, Notes.NONE, others, costs);
                return said.until(last);
            });
        }

        private Optional<Long> council() {
            try {
                return councils.meant(cell(ActivityColumn.COUNCIL));
            } catch (RuleBroken refused) {
                refuse(ActivityColumn.COUNCIL, refused);
                return Optional.empty();
            }
        }

        /** What the form's own service asks, and that a list is of what was held. */
        private boolean allowed(ActivityFacts facts) {
            return checked(() -> {
                        ActivityRules.requirePossible(
                                facts,
                                kinds.isListed(facts.kind(), facts.heldOn()),
                                councils.life(facts.councilId()),
                                today);
                        money.require(facts);
                        if (facts.last().isAfter(today)) throw new RuleBroken("heldOn", "activity.load.future");
                        ActivityRules.requireOutcome(facts.last(), facts.outcome(), today);
                        return facts;
                    })
                    .isPresent();
        }

        private <T> Optional<T> checked(Supplier<T> rule) {
            try {
                return Optional.of(rule.get());
            } catch (RuleBroken refused) {
                refuse(ActivityColumn.of(String.valueOf(refused.field())), refused);
                return Optional.empty();
            }
        }

        private @Nullable Long[] spent() {
            CostCategory[] categories = CostCategory.values();
            @Nullable Long[] spent = new @Nullable Long[categories.length];
            for (CostCategory category : categories)
                spent[category.ordinal()] = value(ActivityColumn.of(category), typed -> won("costs", typed));
            return spent;
        }

        private static @Nullable Long won(String field, String typed) {
            Long won = TypedActivity.won(field, typed);
            if (won != null && won < 0) throw new RuleBroken(field, "activity.cost.negative");
            return won;
        }

        private static String people(String typed) {
            return PEOPLE.matcher(typed).replaceFirst("");
        }

        private static Boolean sample(String typed) {
            if (typed.matches("(?i)true|y|o|예시|견본")) return true;
            if (typed.matches("(?i)false|n|x|-")) return false;
            throw new RuleBroken("sample", "activity.load.sample", typed);
        }

        private <T> @Nullable T required(ActivityColumn column, String field, Function<String, @Nullable T> reader) {
            if (text(column) == null) {
                refuse(column, new RuleBroken(field, "activity." + field + ".required"));
                return null;
            }
            return value(column, reader);
        }

        private <T> @Nullable T value(ActivityColumn column, Function<String, @Nullable T> reader) {
            String text = text(column);
            if (text == null) return null;
            try {
                return reader.apply(text);
            } catch (RuleBroken refused) {
                refuse(column, refused);
                return null;
            }
        }

        private void refuse(ActivityColumn column, RuleBroken refused) {
            whole = false;
            findings.refuse(cell(column), refused);
        }

        private SheetCell cell(ActivityColumn column) {
            return row.cell(columns.getOrDefault(column, 0));
        }

        private @Nullable String text(ActivityColumn column) {
            if (!columns.containsKey(column)) return null;
            String text =
                    column.isDay() ? cell(column).dayOrText() : cell(column).text();
            return text.isEmpty() ? null : text;
        }
    }
}
