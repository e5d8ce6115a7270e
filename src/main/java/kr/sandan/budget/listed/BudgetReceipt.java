package kr.sandan.budget.listed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadBreakdown;
import kr.sandan.load.LoadBreakdown.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.ProgrammeQueries;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The amounts of a load before and after, by programme and by place, in the words of its reader. */
@Component
class BudgetReceipt {

    /** Rows of a table; the pages of budgets show all of them. */
    private static final int MOST = 100;

    private static final String HEADING = """
            with recursive up (id, parent_id, name, depth) as (
                select i.id, i.parent_id, i.name, 1 from budget_item i
                  join budget_heading h on h.id = :id and i.id in (h.work_id, h.cost_id)
                union all select i.id, i.parent_id, i.name, u.depth + 1 from up u join budget_item i on i.id = u.parent_id)
            select concat_ws(' · ', nullif((select string_agg(name, ' › ' order by depth desc) from up), ''), h.fund_source)
              from budget_heading h where h.id = :id
            """;

    private final JdbcClient jdbc;
    private final LoadedRegions regions;
    private final ListedPlaces places;
    private final ProgrammeQueries programmes;
    private final MessageSource messages;
    private final Clock clock;

    BudgetReceipt(
            JdbcClient jdbc,
            LoadedRegions regions,
            ListedPlaces places,
            ProgrammeQueries programmes,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.places = places;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    List<LoadBreakdown> of(long load, Locale locale) {
        List<LoadBreakdown> tables = new ArrayList<>();
        for (String part : List.of("PROGRAMME", "REGION", "PLACE")) {
            List<Line> lines = part.equals("REGION") ? regions.lines(load, locale) : lines(load, part, locale);
            if (lines.isEmpty()) continue;
            tables.add(new LoadBreakdown(
                    say("budget.load.by." + part, locale),
                    say("budget.by." + part, locale),
                    say("platform.money.WON", locale),
                    lines.subList(0, Math.min(lines.size(), MOST))));
        }
        return tables;
    }

    private List<Line> lines(long load, String part, Locale locale) {
        Map<String, String> names = part.equals("PLACE") ? placeNames(locale) : Map.of();
        return jdbc.sql("""
                        select label, before_krw, after_krw from budget_load_sum where load_id = ? and part = ? order by position
                        """)
                .params(load, part)
                .query((row, number) -> Line.of(
                        part.equals("PLACE")
                                ? place(row.getString("label"), names, locale)
                                : version(row.getString("label"), locale),
                        row.getBigDecimal("before_krw"),
                        row.getBigDecimal("after_krw")))
                .list();
    }

    /** Programme, version and, if it is another one, the version that it is compared with. */
    private String version(String label, Locale locale) {
        String[] parts = label.split("/", -1);
        String said = programme(parts[0], locale) + " · " + versionName(parts[1], locale);
        if (parts.length < 4) return said;
        return said + " (" + say("budget.load.against", locale, parts[2], versionName(parts[3], locale)) + ")";
    }

    private String programme(String id, Locale locale) {
        return programmes
                .find(Long.parseLong(id), AsOf.today(clock))
                .map(found -> locale.getLanguage().equals("ko") ? found.name() : found.nameEn())
                .orElse(id);
    }

    String versionName(String code, Locale locale) {
        int cut = code.indexOf('_');
        String kind = cut < 0 ? code : code.substring(0, cut);
        return say(VersionKind.valueOf(kind).messageKey(), locale, cut < 0 ? "" : code.substring(cut + 1));
    }

    /** How programmes are called, by their numbers. */
    UnaryOperator<String> programmes(Locale locale) {
        Map<String, String> names = new HashMap<>();
        return id -> names.computeIfAbsent(id, first -> programme(first, locale));
    }

    /** How places are called, each as reports have it. */
    UnaryOperator<String> places(Locale locale) {
        Map<String, String> names = placeNames(locale);
        return written -> place(written, names, locale);
    }

    /** A place as reports have it, by its name. */
    String place(String written, Locale locale) {
        return place(written, placeNames(locale), locale);
    }

    private String place(String written, Map<String, String> names, Locale locale) {
        if (written.isEmpty() || written.equals(Kind.WHOLE.name())) return say(Kind.WHOLE.messageKey(), locale);
        return names.getOrDefault(written, written);
    }

    private Map<String, String> placeNames(Locale locale) {
        boolean korean = locale.getLanguage().equals("ko");
        Map<String, String> names = new HashMap<>();
        int year = LocalDate.now(clock).getYear();
        places.named(0, year).values().forEach(known -> {
            for (BudgetPlace place : known.known())
                names.put(place.written(), known.word(place, korean).orElseGet(() -> known.label(place)));
        });
        return names;
    }

    /** A heading as reports have it: by its number where it is held, else by its words. */
    String heading(String said) {
        if (!said.matches("#\\d+")) return said;
        return jdbc.sql(HEADING)
                .param("id", Long.parseLong(said.substring(1)))
                .query(String.class)
                .optional()
                .orElse(said);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
