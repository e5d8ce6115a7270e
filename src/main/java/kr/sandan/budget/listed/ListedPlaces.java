package kr.sandan.budget.listed;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficeQueries;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places that money goes to by the names that files may call them, kind by kind. */
@Component
public class ListedPlaces {

    /** Words for the kinds of places. */
    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("전체", Kind.WHOLE),
            Map.entry("사업전체", Kind.WHOLE),
            Map.entry("광역경제권", Kind.REGION),
            Map.entry("권역", Kind.REGION),
            Map.entry("시도", Kind.PROVINCE),
            Map.entry("자치단체", Kind.PROVINCE),
            Map.entry("authority", Kind.PROVINCE),
            Map.entry("지역본부", Kind.OFFICE),
            Map.entry("본부", Kind.OFFICE),
            Map.entry("사무소", Kind.OFFICE),
            Map.entry("공단조직", Kind.OFFICE),
            Map.entry("officeoftheagency", Kind.OFFICE),
            Map.entry("wide-arearegion", Kind.REGION),
            Map.entry("거점", Kind.HUB),
            Map.entry("거점단지", Kind.HUB),
            Map.entry("단지", Kind.HUB),
            Map.entry("협의체", Kind.COUNCIL),
            Map.entry("서비스", Kind.SERVICE),
            Map.entry("지원서비스", Kind.SERVICE));

    private static final List<String> HUB_NAMES = List.of("name", "name_en");

    private static final String HUBS = """
            select p.designation_id as id, d.programme_id, p.name, coalesce(p.name_en, '') as name_en,
                   p.name || ' (' || coalesce(cast(p.valid_from as text), '?') || '~' || coalesce(cast(p.valid_to as text), '') || ')' as label
              from designation_period p join designation d on d.id = p.designation_id
             where p.superseded_at is null and p.role in ('HUB', 'TARGET') and (:programme = 0 or d.programme_id = :programme)
               and (p.valid && daterange(make_date(:year, 1, 1), make_date(:year + 1, 1, 1)) or not exists (
                    select from designation_period o join designation od on od.id = o.designation_id
                     where o.superseded_at is null and o.role in ('HUB', 'TARGET') and o.name = p.name
                       and (:programme = 0 or od.programme_id = :programme)
                       and o.valid && daterange(make_date(:year, 1, 1), make_date(:year + 1, 1, 1))))
             order by p.designation_id, p.id
            """;

    private static final String COUNCILS = """
            select n.council_id as id, said.name, coalesce(site.name || ' ', '') || said.name as full_name,
                   coalesce(site.name || ' · ', '') || said.name as label
              from council_fact n
              cross join lateral (values (n.text), (n.text_en)) said (name)
              left join lateral (select distinct p.name from council_fact s
                              join designation_period p on p.designation_id = s.site_id and p.superseded_at is null
                             where s.council_id = n.council_id and s.topic = 'SITE' and s.superseded_at is null) site on true
             where n.topic = 'NAME' and n.superseded_at is null and said.name is not null
             order by n.council_id, said.name, site.name
            """;

    private static final String SERVICES = """
            select s.id, n.name, n.name_en, c.code || ' · ' || n.name as label
              from programme_service s join service_catalogue c on c.id = s.catalogue_id
              join programme_service_name n on n.service_id = s.id and n.superseded_at is null
             where :programme = 0 or c.programme_id = :programme
             order by s.id
            """;

    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final JdbcClient jdbc;

    ListedPlaces(RegionQueries regions, OfficeQueries offices, JdbcClient jdbc) {
        this.regions = regions;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    /** The kind of place that a code or word means; empty for none known. */
    public static Optional<Kind> kind(String text) {
        String plain = ListedTitles.plain(text);
        for (Kind kind : Kind.values()) if (kind.name().equalsIgnoreCase(plain)) return Optional.of(kind);
        return Optional.ofNullable(WORDS.get(plain));
    }

    /**
     * The places of a programme by name.
     *
     * @param programme whose hubs and services are meant, 0 for any
     * @param year in which money goes there
     */
    public Map<Kind, ListedNames<BudgetPlace>> named(long programme, int year) {
        LocalDate day = LocalDate.of(year, 7, 1);
        Map<Kind, ListedNames<BudgetPlace>> named = new EnumMap<>(Kind.class);
        named.put(Kind.REGION, regionNames(day));
        named.put(Kind.PROVINCE, provinceNames(day));
        named.put(Kind.OFFICE, officeNames(day));
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("programme", programme, "year", year));
        named.put(Kind.HUB, hubs(asked));
        named.put(Kind.COUNCIL, read(COUNCILS, Kind.COUNCIL, Map.of(), List.of("name", "full_name")));
        named.put(
                Kind.SERVICE, read(SERVICES, Kind.SERVICE, Map.of("programme", programme), List.of("name", "name_en")));
        return named;
    }

    /** Those of the programme; all there are where it has none of its own, so that the nearest can be offered. */
    private ListedNames<BudgetPlace> hubs(Map<String, Object> asked) {
        Map<String, Object> all = new LinkedHashMap<>(asked);
        all.put("programme", 0L);
        ListedNames<BudgetPlace> everywhere = read(HUBS, Kind.HUB, all, HUB_NAMES);
        ListedNames<BudgetPlace> own = read(HUBS, Kind.HUB, asked, HUB_NAMES);
        if (own.all().isEmpty()) return everywhere;
        everywhere.all().forEach(hub -> own.code(hub, String.valueOf(hub.id()), everywhere.label(hub)));
        return own;
    }

    private ListedNames<BudgetPlace> read(String sql, Kind kind, Map<String, ?> asked, List<String> columns) {
        ListedNames<BudgetPlace> names = new ListedNames<>();
        jdbc.sql(sql).params(asked).query(row -> {
            BudgetPlace key = new BudgetPlace(kind, null, null, row.getLong("id"));
            String label = row.getString("label");
            names.add(key, row.getString("id"), label);
            for (String column : columns) names.add(key, row.getString(column), label);
        });
        return names;
    }

    private ListedNames<BudgetPlace> regionNames(LocalDate day) {
        ListedNames<BudgetPlace> names = new ListedNames<>();
        RegionHistory history = regions.history();
        Optional<Scheme> inForce = history.schemeInForce(day);
        for (Scheme scheme : history.schemes())
            for (Scheme.SchemeRegion region : scheme.regions()) {
                BudgetPlace key = BudgetPlace.region(scheme.code(), region.code());
                String label = region.name() + " (" + scheme.name() + ")";
                names.code(key, scheme.code() + region.code(), label);
                for (String name : List.of(region.name(), region.nameEn())) names.former(key, name, label);
            }
        for (Scheme scheme : inForce.map(List::of).orElse(history.schemes()))
            for (Scheme.SchemeRegion region : scheme.regions()) {
                BudgetPlace key = BudgetPlace.region(scheme.code(), region.code());
                String label = region.name() + " (" + scheme.name() + ")";
                for (String name : List.of(region.name(), region.nameEn(), region.code())) names.add(key, name, label);
            }
        return names;
    }

    private ListedNames<BudgetPlace> provinceNames(LocalDate day) {
        ListedNames<BudgetPlace> names = new ListedNames<>();
        RegionHistory history = regions.history();
        for (Province province : history.allProvinces()) {
            String code = history.provinceAt(province.code(), day).orElse(province.code());
            BudgetPlace key = BudgetPlace.province(code);
            for (String name : List.of(province.name(), province.shortName(), province.nameEn(), province.code()))
                names.add(key, name, province.name());
        }
        return names;
    }

    private ListedNames<BudgetPlace> officeNames(LocalDate day) {
        ListedNames<BudgetPlace> names = new ListedNames<>();
        OfficeHistory history = offices.history();
        history.all().forEach(office -> {
            BudgetPlace key = BudgetPlace.office(office.id());
            String label =
                    history.nameAt(office.id(), day).map(name -> name.name()).orElse(office.code());
            names.add(key, office.code(), label);
            names.code(key, String.valueOf(office.id()), label);
            history.namesOf(office.id()).forEach(name -> {
                names.add(key, name.name(), label);
                names.add(key, name.shortName(), label);
                names.add(key, name.nameEn(), label);
            });
        });
        return names;
    }
}
