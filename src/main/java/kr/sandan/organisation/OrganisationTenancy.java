package kr.sandan.organisation;

import jakarta.persistence.Entity;

/** That an organisation sits in a complex over a period. */
@Entity
class OrganisationTenancy extends EndedStatement {

    private long complexId;

    /** For the persistence provider. */
    protected OrganisationTenancy() {}

    OrganisationTenancy(long organisationId, Tenancy tenancy, Stamp stamp) {
        super(organisationId, tenancy.span(), stamp);
        complexId = tenancy.complexId();
    }

    Tenancy tenancy() {
        return new Tenancy(complexId, span());
    }
}
