package kr.sandan.organisation;

import java.util.Optional;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisation has a business number: of those not merged into another, one at the most, whatever the period. */
@Component
class NumberHolders {

    /** What the database calls the rule. */
    static final String CONSTRAINT = "organisation_version_number_ex";

    private final JdbcClient jdbc;

    NumberHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation that has the number. */
    Optional<NamedOrganisation> of(BusinessNumber number) {
        return jdbc.sql("""
                        select organisation_id, name from organisation_version
                         where business_number = :number and superseded_at is null
                         order by valid_from desc nulls last limit 1
                        """)
                .param("number", number.digits())
                .query((row, at) -> new NamedOrganisation(row.getLong("organisation_id"), row.getString("name")))
                .optional();
    }

    /** @throws RuleBroken naming the other organisation that has the number */
    void requireFree(@Nullable BusinessNumber number, long organisationId) {
        if (number == null) return;
        of(number).filter(holder -> holder.id() != organisationId).ifPresent(holder -> {
            throw new RuleBroken("businessNumber", "organisation.number.taken", number, holder.name());
        });
    }
}
