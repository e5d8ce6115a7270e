package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down what the numbers of a load mean, and finds or adds the headings, items and places of the register that they
 * stand for, all of one kind at once.
 */
@Component
class BudgetDictionary {

    private static final List<String> WORK_LEVELS = List.of("FIELD", "SECTOR", "PROGRAM", "UNIT", "DETAIL", "SUB");
    private static final List<String> COST_LEVELS = List.of("ITEM", "SUB_ITEM");

    private static final String FROM_THE_TOP = """
            update budget_load_heading set work_id = null, work_depth = 0, cost_id = null, cost_depth = 0
             where load_id = :load and heading_id is null
            """;

    private static final String ADD_ITEMS = """
            insert into budget_item (tree, level, parent_id, name)
            select distinct '%1$s', h.%2$s_levels[:depth], h.%2$s_id, h.%2$s_names[:depth] from budget_load_heading h
             where h.load_id = :load and h.heading_id is null and cardinality(h.%2$s_names) >= :depth
            on conflict do nothing
            """;

    private static final String FIND_ITEMS = """
            update budget_load_heading h set %2$s_id = i.id, %2$s_depth = :depth from budget_item i
             where h.load_id = :load and h.heading_id is null and cardinality(h.%2$s_names) >= :depth
               and h.%2$s_depth = :depth - 1 and i.tree = '%1$s' and i.level = h.%2$s_levels[:depth]
               and i.name = h.%2$s_names[:depth] and coalesce(i.parent_id, 0) = coalesce(h.%2$s_id, 0)
            """;

    private static final String ADD_HEADINGS = """
            insert into budget_heading (ministry_id, account_id, work_id, cost_id, fund_source)
            select distinct ministry_id, account_id, work_id, cost_id, fund_source from budget_load_heading
             where load_id = :load and heading_id is null
            on conflict do nothing
            """;

    private static final String FIND_HEADINGS = """
            update budget_load_heading l set heading_id = h.id from budget_heading h
             where l.load_id = :load and l.heading_id is null
               and l.work_depth = cardinality(l.work_names) and l.cost_depth = cardinality(l.cost_names)
               and coalesce(h.ministry_id, 0) = coalesce(l.ministry_id, 0)
               and coalesce(h.account_id, 0) = coalesce(l.account_id, 0) and coalesce(h.work_id, 0) = coalesce(l.work_id, 0)
               and coalesce(h.cost_id, 0) = coalesce(l.cost_id, 0) and coalesce(h.fund_source, '') = coalesce(l.fund_source, '')
            """;

    private static final String ADD_PLACES = """
            insert into budget_place (kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id)
            select distinct kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id
              from budget_load_place where load_id = :load and place_id is null
            on conflict do nothing
            """;

    private static final String FIND_PLACES = """
            update budget_load_place l set place_id = p.id from budget_place p
             where l.load_id = :load and l.place_id is null and p.kind = l.kind
               and (p.scheme_code, p.region_code, p.province_code, p.office_id, p.hub_id, p.council_id, p.service_id)
                   is not distinct from
                   (l.scheme_code, l.region_code, l.province_code, l.office_id, l.hub_id, l.council_id, l.service_id)
            """;

    private final BudgetStaging staging;
    private final JdbcClient jdbc;

    BudgetDictionary(BudgetStaging staging, JdbcClient jdbc) {
        this.staging = staging;
        this.jdbc = jdbc;
    }

    /** Writes down what is ours of what a file names. */
    void write(long load, BudgetListing listing, BudgetMeaning.Year meaning, @Nullable Long[] programmes) {
        CopyRows rows = staging.into("budget_load_programme", "load_id, number, programme_id");
        for (int number = 0; number < programmes.length; number++) {
            Long programme = programmes[number];
            rows.add(load).add(number).add(programme == null ? null : programme.toString());
            rows.end();
        }
        rows.flush();
        writePlaces(load, listing.places(), meaning, programmes);
        writeHeadings(load, listing.headings(), meaning, programmes);
    }

    private void writePlaces(
            long load, Numbered<BudgetTexts.Place> places, BudgetMeaning.Year meaning, @Nullable Long[] programmes) {
        CopyRows rows = staging.into("budget_load_place", """
                load_id, number, kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id""");
        for (int number = 0; number < places.values().size(); number++) {
            BudgetTexts.Place said = places.values().get(number);
            Long programme = programmes[said.programme()];
            if (programme == null) continue;
            BudgetPlace place = meaning.place(programme, said, places.cell(number));
            if (place == null) continue;
            rows.add(load).add(number).add(place.kind().name()).add(place.scheme());
            for (Kind kind : List.of(Kind.REGION, Kind.PROVINCE)) rows.add(place.kind() == kind ? place.code() : null);
            for (Kind kind : List.of(Kind.OFFICE, Kind.HUB, Kind.COUNCIL, Kind.SERVICE))
                rows.add(place.kind() == kind ? String.valueOf(place.id()) : null);
            rows.end();
        }
        rows.flush();
    }

    private void writeHeadings(
            long load,
            Numbered<BudgetTexts.Heading> headings,
            BudgetMeaning.Year meaning,
            @Nullable Long[] programmes) {
        CopyRows rows = staging.into("budget_load_heading", """
                load_id, number, ministry_id, account_id, work_levels, work_names, cost_levels, cost_names, fund_source""");
        for (int number = 0; number < headings.values().size(); number++) {
            BudgetTexts.Heading said = headings.values().get(number);
            if (programmes[said.programme()] == null) continue;
            SheetCell cell = headings.cell(number);
            rows.add(load)
                    .add(number)
                    .add(text(meaning.ministry(said.ministry(), cell)))
                    .add(text(meaning.account(said.account(), said.subAccount(), cell)));
            steps(rows, WORK_LEVELS, said.works());
            steps(rows, COST_LEVELS, said.costs());
            rows.add(said.fund() == null ? null : said.fund().name()).end();
        }
        rows.flush();
        jdbc.sql("analyze budget_load_programme, budget_load_heading, budget_load_place")
                .update();
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static void steps(CopyRows rows, List<String> levels, List<String> names) {
        List<String> given = new ArrayList<>();
        List<String> at = new ArrayList<>();
        for (int step = 0; step < names.size(); step++) {
            if (names.get(step).isEmpty()) continue;
            at.add(levels.get(step));
            given.add('"' + names.get(step).replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        rows.add(at.stream().collect(Collectors.joining(",", "{", "}")));
        rows.add(given.stream().collect(Collectors.joining(",", "{", "}")));
    }

    /** Finds what the register has of it. */
    void find(long load) {
        items(load, false);
        run(FIND_HEADINGS, load);
        run(FIND_PLACES, load);
    }

    /** Adds what the register has not. */
    void add(long load) {
        items(load, true);
        run(ADD_HEADINGS, load);
        run(FIND_HEADINGS, load);
        run(ADD_PLACES, load);
        run(FIND_PLACES, load);
    }

    private void items(long load, boolean adding) {
        run(FROM_THE_TOP, load);
        for (int depth = 1; depth <= deepest("work", load); depth++) items("WORK", "work", load, depth, adding);
        for (int depth = 1; depth <= deepest("cost", load); depth++) items("COST", "cost", load, depth, adding);
    }

    private int deepest(String column, long load) {
        return jdbc.sql("""
                        select coalesce(max(cardinality(%s_names)), 0) from budget_load_heading
                         where load_id = ? and heading_id is null
                        """.formatted(column)).param(load).query(Integer.class).single();
    }

    private void items(String tree, String column, long load, int depth, boolean adding) {
        if (adding)
            jdbc.sql(ADD_ITEMS.formatted(tree, column))
                    .param("depth", depth)
                    .param("load", load)
                    .update();
        jdbc.sql(FIND_ITEMS.formatted(tree, column))
                .param("depth", depth)
                .param("load", load)
                .update();
    }

    private void run(String sql, long load) {
        jdbc.sql(sql).param("load", load).update();
    }
}
