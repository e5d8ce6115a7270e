package kr.sandan.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.sandan.platform.RuleBroken;

/** Another name of an organisation. */
@Entity
class OrganisationAlias extends EndedStatement {

    private String alias = "";

    @Enumerated(EnumType.STRING)
    private NameKind kind = NameKind.VARIANT;

    /** For the persistence provider. */
    protected OrganisationAlias() {}

    OrganisationAlias(long organisationId, OtherName name, Stamp stamp) {
        super(organisationId, name.span(), stamp);
        alias = name.name();
        kind = name.kind();
        if (OrganisationName.of(alias).key().isEmpty()) throw new RuleBroken("alias", "organisation.name.no-letter");
    }

    String alias() {
        return alias;
    }

    OtherName name() {
        return new OtherName(alias, kind, span());
    }
}
