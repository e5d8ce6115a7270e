package kr.sandan.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list would write, kept until it is applied or given up. */
@Component
class LoadStaging {

    private static final int TOGETHER = 2_000;

    private static final String WRITE = """
            insert into organisation_load_row (load_id, position, leader, organisation_id, held_id, news, changed, name,
                name_en, name_key, firsts, grams, near, type, business_number, size_class, employees, few_stated, ksic,
                ksic_revision, valid_from, from_precision, complex_id)
            select :load, position, leader, organisation_id, held_id, organisation_id is null, held_id is not null, name,
                   name_en, name_key, firsts, grams, near, type, business_number, size_class, employees, few_stated, ksic,
                   ksic_revision, valid_from, from_precision, complex_id
              from unnest(:positions, :leaders, :ids, :held, :names, :english, :keys, :firsts, :grams, :near, :types,
                       :numbers, :sizes, :employees, :few, :ksic, :revisions,
                       cast(:from as date[]), :precisions, :complexes) row
                   (position, leader, organisation_id, held_id, name, name_en, name_key, firsts, grams, near, type,
                    business_number, size_class, employees, few_stated, ksic, ksic_revision, valid_from, from_precision,
                    complex_id)
            """;

    private static final String HELD = """
            select v.*, array(select t.complex_id from organisation_tenancy t
                               where t.organisation_id = v.organisation_id and %s) as complexes
              from organisation_version v where v.organisation_id = any(:ids) and %s
            """.formatted(Selection.held("t"), Selection.held("v"));

    private final JdbcClient jdbc;

    LoadStaging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row to be written.
     *
     * @param position its place in the list
     * @param leader place of the row that says what the organisation is
     * @param organisationId the organisation held, null for a new one
     * @param heldId the version whose place is taken, null where none is
     * @param facts what it is
     * @param from since when, null for the whole period that holds today
     * @param complexId a complex in which it is not held to sit, or null
     */
    record Staged(
            int position,
            int leader,
            @Nullable Long organisationId,
            @Nullable Long heldId,
            OrganisationFacts facts,
            @Nullable PartialDate from,
            @Nullable Long complexId) {

        OrganisationName compared() {
            return OrganisationName.of(facts.name());
        }
    }

    /** What is held of an organisation today. */
    record HeldToday(
            long versionId,
            OrganisationFacts facts,
            @Nullable PartialDate from,
            @Nullable LocalDate until,
            Set<Long> complexIds) {}

    /** What is held today of each of the organisations of which something is. */
    Map<Long, HeldToday> held(Collection<Long> ids, AsOf today) {
        Map<Long, HeldToday> held = new HashMap<>();
        jdbc.sql(HELD)
                .param("ids", ids.toArray(Long[]::new))
                .param("until", today.knownUntilUtc())
                .param("day", today.valid())
                .query(row -> {
                    held.put(
                            row.getLong("organisation_id"),
                            new HeldToday(
                                    row.getLong("id"),
                                    FactColumns.facts(row),
                                    PartialDate.of(row, "valid_from", "from_precision"),
                                    row.getObject("valid_to", LocalDate.class),
                                    Set.of((Long[]) row.getArray("complexes").getArray())));
                });
        return held;
    }

    void write(long loadId, List<Staged> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER)
            insert(loadId, rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
    }

    private void insert(long loadId, List<Staged> rows) {
        List<OrganisationName> compared = rows.stream().map(Staged::compared).toList();
        JdbcClient.StatementSpec query = jdbc.sql(WRITE)
                .param("load", loadId)
                .param("positions", rows.stream().map(Staged::position).toArray(Integer[]::new))
                .param("leaders", rows.stream().map(Staged::leader).toArray(Integer[]::new))
                .param("ids", rows.stream().map(Staged::organisationId).toArray(Long[]::new))
                .param("held", rows.stream().map(Staged::heldId).toArray(Long[]::new))
                .param("keys", compared.stream().map(OrganisationName::key).toArray(String[]::new))
                .param("firsts", compared.stream().map(OrganisationName::firsts).toArray(String[]::new))
                .param(
                        "grams",
                        texts(rows, row -> String.join(" ", row.compared().grams())))
                .param(
                        "near",
                        texts(rows, row -> String.join(" ", row.compared().near())))
                .param("from", texts(rows, LoadStaging::day))
                .param(
                        "precisions",
                        texts(
                                rows,
                                row -> row.from() == null
                                        ? null
                                        : name(row.from().precision())))
                .param("complexes", rows.stream().map(Staged::complexId).toArray(Long[]::new));
        facts(query, rows).update();
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec query, List<Staged> rows) {
        List<OrganisationFacts.Size> sizes =
                rows.stream().map(row -> row.facts().size()).toList();
        return query.param("names", texts(rows, row -> row.facts().name()))
                .param("english", texts(rows, row -> row.facts().nameEn()))
                .param("types", texts(rows, row -> row.facts().type().name()))
                .param("numbers", texts(rows, row -> digits(row.facts().businessNumber())))
                .param("sizes", texts(rows, row -> name(row.facts().size().sizeClass())))
                .param(
                        "employees",
                        sizes.stream().map(OrganisationFacts.Size::employees).toArray(Integer[]::new))
                .param(
                        "few",
                        sizes.stream().map(OrganisationFacts.Size::fewStated).toArray(Boolean[]::new))
                .param("ksic", texts(rows, row -> code(row.facts().ksic())))
                .param("revisions", rows.stream().map(LoadStaging::revision).toArray(Integer[]::new));
    }

    void clear(long loadId) {
        jdbc.sql("delete from organisation_load_row where load_id = :load")
                .param("load", loadId)
                .update();
    }

    private static @Nullable String[] texts(List<Staged> rows, Function<Staged, @Nullable String> value) {
        @Nullable String[] texts = new String[rows.size()];
        for (int at = 0; at < texts.length; at++) texts[at] = value.apply(rows.get(at));
        return texts;
    }

    private static String[] joined(List<OrganisationName> names, Function<OrganisationName, Set<String>> pieces) {
        return names.stream().map(name -> String.join(" ", pieces.apply(name))).toArray(String[]::new);
    }

    private static @Nullable Integer revision(Staged row) {
        Ksic ksic = row.facts().ksic();
        return ksic == null ? null : ksic.revision().number();
    }

    private static @Nullable String day(Staged row) {
        return row.from() == null ? null : row.from().date().toString();
    }

    private static @Nullable String digits(@Nullable BusinessNumber number) {
        return number == null ? null : number.digits();
    }

    private static @Nullable String code(@Nullable Ksic ksic) {
        return ksic == null ? null : ksic.code();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
