package kr.sandan.source;

import java.math.BigDecimal;
import java.util.UUID;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/** Budgets of 2010 of a programme of one test alone, each said by a document of its own. */
final class ClaimFixture {

    final ClaimSubject programme = ClaimSubject.programme("TEST-" + UUID.randomUUID());

    private final SourceService sources;

    ClaimFixture(SourceService sources) {
        this.sources = sources;
    }

    long claim(int value, String unit) {
        return sources.record(figure(document(), value, unit, null));
    }

    long document() {
        return sources.register(new RegisterSource(
                "문서 " + UUID.randomUUID(),
                "지식경제부",
                SourceKind.NOTICE,
                null,
                null,
                PartialDate.parse("2010-03-18"),
                null,
                null,
                null,
                true));
    }

    RecordClaim figure(long document, int value, String unit, @Nullable Qualifier qualifier) {
        return new RecordClaim(
                document,
                "BUDGET",
                BigDecimal.valueOf(value),
                unit,
                qualifier,
                PartialDate.parse("2010"),
                null,
                programme,
                "",
                null);
    }
}
