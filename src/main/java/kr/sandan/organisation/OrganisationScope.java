package kr.sandan.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose organisation it is: that of the headquarters that answers today for a complex in which it sits; of every
 * headquarters where it sits in none.
 */
@Component
class OrganisationScope {

    /** The condition on {@code o}; it names what {@link #values} holds. */
    static final String MINE = """
            o.merged_into is null and (cast(:everywhere as boolean)
               or :somewhere and not exists (select from organisation_tenancy t where t.organisation_id = o.id
                                 and t.superseded_at is null and t.valid @> cast(:today as date))
               or exists (select from organisation_tenancy t where t.organisation_id = o.id
                             and t.superseded_at is null and t.valid @> cast(:today as date)
                             and t.complex_id = any(:mine)))
            """;

    private final AccountScope scopes;
    private final ComplexDirectory complexes;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationScope(AccountScope scopes, ComplexDirectory complexes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.complexes = complexes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the organisation is within the acting account's scope, not merged into another. */
    boolean covers(long organisationId) {
        return jdbc.sql("select count(*) from organisation o where o.id = :id and " + MINE)
                        .param("id", organisationId)
                        .params(values())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What {@link #MINE} asks for, as of the acting account. */
    Map<String, Object> values() {
        Scope scope = scopes.current();
        AsOf today = AsOf.today(clock);
        Map<String, Object> values = new HashMap<>();
        values.put("everywhere", scope.everywhere());
        values.put("somewhere", !scope.officeIds().isEmpty());
        values.put("today", today.valid());
        values.put("mine", ownComplexes(scope, today).toArray(Long[]::new));
        return values;
    }

    /** Refuses another office's record as if it were not there. */
    void require(long organisationId) {
        if (!covers(organisationId)) throw new NotFound("organisation", organisationId);
    }

    /** Refuses to let an organisation sit in a complex for which another office answers. */
    void requireComplex(long complexId) {
        Scope scope = scopes.current();
        if (scope.everywhere()) return;
        if (!ownComplexes(scope, AsOf.today(clock)).contains(complexId))
            throw new RuleBroken("complexId", "organisation.form.other-office");
    }

    private List<Long> ownComplexes(Scope scope, AsOf today) {
        if (scope.officeIds().isEmpty()) return List.of();
        Directory directory = complexes.at(today);
        List<Long> ids = new ArrayList<>();
        List<ComplexEntry> open = new ArrayList<>(
                directory.select(ComplexFilter.ofOffices(scope.officeIds())).entries());
        while (!open.isEmpty()) {
            long id = open.remove(open.size() - 1).id();
            ids.add(id);
            open.addAll(directory.partsOf(id));
        }
        return ids;
    }
}
