package kr.sandan.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes where organisations sit and which other names they have. */
@Component
class OrganisationTies {

    private final OrganisationTenancies tenancies;
    private final OrganisationAliases aliases;
    private final OrganisationNames names;
    private final OrganisationStamps stamps;
    private final JdbcClient jdbc;

    OrganisationTies(
            OrganisationTenancies tenancies,
            OrganisationAliases aliases,
            OrganisationNames names,
            OrganisationStamps stamps,
            JdbcClient jdbc) {
        this.tenancies = tenancies;
        this.aliases = aliases;
        this.names = names;
        this.stamps = stamps;
        this.jdbc = jdbc;
    }

    void change(long id, TieChange change, Provenance provenance) {
        if (change instanceof TieChange.Settle settle) settle(id, settle.tenancy(), provenance);
        else if (change instanceof TieChange.Leave leave) leave(id, leave, provenance);
        else if (change instanceof TieChange.AddName add) addName(id, add.name(), provenance);
        else if (change instanceof TieChange.WithdrawTenancy withdraw)
            withdraw(tenancy(id, withdraw.tenancyId()), provenance);
        else withdraw(alias(id, ((TieChange.WithdrawName) change).aliasId()), provenance);
    }

    void settle(long id, Tenancy tenancy, Provenance provenance) {
        requireComplex(tenancy.complexId());
        List<OrganisationTenancy> held = tenancies.findByOrganisationIdAndSupersededAtIsNull(id);
        held.stream()
                .filter(other -> other.tenancy().complexId() == tenancy.complexId() && other.overlaps(tenancy.span()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("complexId", "organisation.tenancy.known");
                });
        Statement.Stamp asStated = stamps.of(provenance);
        boolean instead = wasKnownLater("organisation_tenancy", id, asStated.knownFrom());
        tenancies.saveAndFlush(new OrganisationTenancy(id, tenancy, instead ? stamps.fromNow(provenance) : asStated));
    }

    private void leave(long id, TieChange.Leave leave, Provenance provenance) {
        OrganisationTenancy held = tenancy(id, leave.tenancyId());
        Tenancy ended =
                new Tenancy(held.tenancy().complexId(), new Span(held.span().from(), leave.until()));
        if (held.validTo() != null && !leave.until().date().isBefore(held.validTo()))
            throw new RuleBroken("until", "organisation.tenancy.ended");
        Statement.Stamp stamp = stamps.fromNow(provenance);
        held.supersede(stamp.enteredAt());
        tenancies.flush();
        tenancies.saveAndFlush(new OrganisationTenancy(id, ended, stamp));
    }

    void addName(long id, OtherName name, Provenance provenance) {
        boolean known = aliases.findByOrganisationIdAndSupersededAtIsNull(id).stream()
                .anyMatch(other -> other.alias().equals(name.name()));
        if (known) throw new RuleBroken("alias", "organisation.alias.known", name.name());
        Statement.Stamp asStated = stamps.of(provenance);
        boolean instead = wasKnownLater("organisation_alias", id, asStated.knownFrom());
        aliases.saveAndFlush(new OrganisationAlias(id, name, instead ? stamps.fromNow(provenance) : asStated));
        names.find(id, name.name());
    }

    private void withdraw(EndedStatement statement, Provenance provenance) {
        statement.withdraw(stamps.now(), stamps.by(), provenance.reason());
        tenancies.flush();
    }

    private OrganisationTenancy tenancy(long id, long tenancyId) {
        return tenancies.findByOrganisationIdAndSupersededAtIsNull(id).stream()
                .filter(held -> held.id() == tenancyId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "organisation.statement.gone"));
    }

    private OrganisationAlias alias(long id, long aliasId) {
        return aliases.findByOrganisationIdAndSupersededAtIsNull(id).stream()
                .filter(held -> held.id() == aliasId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "organisation.statement.gone"));
    }

    private void requireComplex(long complexId) {
        boolean there = jdbc.sql("select count(*) from complex where id = :id and merged_into is null")
                        .param("id", complexId)
                        .query(Long.class)
                        .single()
                > 0;
        if (!there) throw new RuleBroken("complexId", "organisation.tenancy.no-complex");
    }

    /** Whether something was known of it until later than that: said anew, it is known since its entry. */
    private boolean wasKnownLater(String table, long id, Instant knownFrom) {
        return jdbc.sql("select count(*) from " + table + " where organisation_id = :id and superseded_at > :known")
                        .param("id", id)
                        .param("known", Timestamp.from(knownFrom))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
