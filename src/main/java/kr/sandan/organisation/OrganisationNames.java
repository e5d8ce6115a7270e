package kr.sandan.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the forms by which the names of organisations are found. */
@Component
class OrganisationNames {

    /** Many rows by one statement; the pieces of a name parted by blanks, which no piece holds. */
    private static final String WRITE = """
            insert into organisation_name (organisation_id, name, name_key, firsts, grams, near)
            select item, name, name_key, firsts, string_to_array(grams, ' '), string_to_array(near, ' ')
              from unnest(:items, :names, :keys, :firsts, :grams, :near) row (item, name, name_key, firsts, grams, near)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OrganisationNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name of an organisation. */
    record Borne(long organisationId, String name) {}

    /** Lets an organisation be found by these names. */
    void find(long organisationId, @Nullable String... names) {
        find(Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(name -> new Borne(organisationId, name))
                .toList());
    }

    /** Lets many organisations be found by their names. */
    void find(List<Borne> names) {
        List<OrganisationName> compared =
                names.stream().map(borne -> OrganisationName.of(borne.name())).toList();
        jdbc.sql(WRITE)
                .param("items", names.stream().map(Borne::organisationId).toArray(Long[]::new))
                .param("names", names.stream().map(Borne::name).toArray(String[]::new))
                .param("keys", compared.stream().map(OrganisationName::key).toArray(String[]::new))
                .param("firsts", compared.stream().map(OrganisationName::firsts).toArray(String[]::new))
                .param(
                        "grams",
                        compared.stream()
                                .map(name -> String.join(" ", name.grams()))
                                .toArray(String[]::new))
                .param(
                        "near",
                        compared.stream()
                                .map(name -> String.join(" ", name.near()))
                                .toArray(String[]::new))
                .update();
    }
}
