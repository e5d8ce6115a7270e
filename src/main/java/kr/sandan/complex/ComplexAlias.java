package kr.sandan.complex;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Another name of a complex. */
@Entity
class ComplexAlias extends Statement {

    private String alias = "";

    @Enumerated(EnumType.STRING)
    private AliasKind kind = AliasKind.VARIANT;

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision fromPrecision;

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision toPrecision;

    private @Nullable Long withdrawnBy;
    private @Nullable String withdrawalReason;

    /** For the persistence provider. */
    protected ComplexAlias() {}

    ComplexAlias(long complexId, NewAlias alias, Stamp stamp) {
        super(complexId, day(alias.from()), day(alias.until()), stamp);
        this.alias = alias.alias().strip();
        this.kind = alias.kind();
        this.fromPrecision = precision(alias.from());
        this.toPrecision = precision(alias.until());
        if (this.alias.isEmpty()) throw new RuleBroken("alias", "complex.alias.required");
    }

    /** Withdraws a name entered wrongly; it stays readable with the reason. */
    void withdraw(Instant at, @Nullable Long by, @Nullable String reason) {
        if (reason == null || reason.isBlank())
            throw new RuleBroken("withdrawalReason", "complex.alias.withdraw.reason");
        supersede(at);
        withdrawnBy = by;
        withdrawalReason = reason.strip();
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.date();
    }

    private static PartialDate.@Nullable Precision precision(@Nullable PartialDate date) {
        return date == null ? null : date.precision();
    }

    String alias() {
        return alias;
    }
}
