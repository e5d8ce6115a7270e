package kr.sandan.organisation;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;

/** Enters organisations in the words of the domain. */
public final class Registry {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 100_000_000);

    private final OrganisationService service;
    private final ComplexService complexes;
    private final long source;

    public Registry(OrganisationService service, ComplexService complexes, SourceService sources) {
        this.service = service;
        this.complexes = complexes;
        source = sources.register(new RegisterSource(
                "기관 시험",
                "시험 기관 " + Long.toString(System.nanoTime(), 36),
                SourceKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                true));
    }

    public Provenance because(String reason) {
        return new Provenance(source, null, reason);
    }

    /** A valid business number that no other test has. */
    public static BusinessNumber number() {
        String nine = "9%08d".formatted(NUMBERS.incrementAndGet() % 100_000_000);
        return new BusinessNumber(nine + BusinessNumber.checkDigit(nine));
    }

    /** A name that no other test has and that is near to none of theirs. */
    public static String name(String told) {
        return told + Long.toString(System.nanoTime(), 36);
    }

    /** A complex of its own in a county, by the code of the county. */
    public long complexIn(String county) {
        return complexes.register(new RegisterComplex(
                new ComplexFacts(name("입주시험"), null, ComplexType.GENERAL, null, null, null, null, null),
                List.of(PlaceCode.ofCounty(county)),
                List.of(),
                null,
                0,
                null,
                true,
                null,
                because("시험")));
    }

    public long register(OrganisationFacts facts, Tenancy... tenancies) {
        return register(facts, null, tenancies);
    }

    public long register(OrganisationFacts facts, @Nullable String from, Tenancy... tenancies) {
        return service.register(new RegisterOrganisation(
                facts,
                from == null ? null : PartialDate.parse(from),
                List.of(tenancies),
                List.of(),
                true,
                because("시험")));
    }

    public static OrganisationFacts firm(String name) {
        return OrganisationFacts.named(name, OrganisationType.FIRM);
    }

    public static OrganisationFacts firm(String name, BusinessNumber number, int employees) {
        return new OrganisationFacts(
                name,
                null,
                OrganisationType.FIRM,
                number,
                new OrganisationFacts.Size(SizeClass.SME, employees, null),
                new Ksic("26110", KsicRevision.TENTH));
    }

    public static Tenancy in(long complexId) {
        return new Tenancy(complexId, Span.UNKNOWN);
    }

    public static Span span(@Nullable String from, @Nullable String until) {
        return new Span(from == null ? null : PartialDate.parse(from), until == null ? null : PartialDate.parse(until));
    }
}
