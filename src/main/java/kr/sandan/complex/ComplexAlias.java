package kr.sandan.complex;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.sandan.platform.RuleBroken;

/** Another name of a complex. */
@Entity
class ComplexAlias extends Statement {

    private String alias = "";

    @Enumerated(EnumType.STRING)
    private AliasKind kind = AliasKind.VARIANT;

    /** For the persistence provider. */
    protected ComplexAlias() {}

    ComplexAlias(long complexId, NewAlias alias, Stamp stamp) {
        super(complexId, alias.validFrom(), alias.validTo(), stamp);
        this.alias = alias.alias().strip();
        this.kind = alias.kind();
        if (this.alias.isEmpty()) throw new RuleBroken("alias", "complex.alias.required");
    }

    String alias() {
        return alias;
    }
}
