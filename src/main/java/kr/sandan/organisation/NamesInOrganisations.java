package kr.sandan.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.web.NamesElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of that name of the organisations within scope; the page of each erases it. */
@Component
@Transactional(readOnly = true)
class NamesInOrganisations implements NamesElsewhere {

    private static final String FOUND = """
            select p.id, v.name from person p join organisation o on o.id = p.organisation_id
              left join lateral (select name from organisation_version w
                                  where w.organisation_id = o.id and w.superseded_at is null
                                  order by w.valid_from desc nulls last limit 1) v on true
             where p.name = :name and p.erased_at is null and %s order by p.id desc limit :most
            """.formatted(OrganisationScope.MINE);

    private final OrganisationScope scope;
    private final JdbcClient jdbc;

    NamesInOrganisations(OrganisationScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> of(String name, Locale locale) {
        Map<String, Object> values = scope.values();
        return jdbc.sql(FOUND)
                .params(values)
                .param("name", name)
                .param("most", MOST)
                .query((row, number) -> new Place(
                        "organisation.person.contact",
                        String.valueOf(row.getString("name")),
                        "/people/" + row.getLong("id")))
                .list();
    }
}
