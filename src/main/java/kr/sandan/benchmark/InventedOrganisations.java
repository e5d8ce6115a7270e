package kr.sandan.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.Ksic;
import kr.sandan.organisation.KsicRevision;
import kr.sandan.organisation.OrganisationDirectory;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.RegisterOrganisation;
import kr.sandan.organisation.SizeClass;
import kr.sandan.organisation.Span;
import kr.sandan.organisation.Tenancy;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.start.Preparation;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the register up to as many organisations as a measurement asks for, marked as samples, the same at every run. */
@Component
@Profile("benchmark")
@Order(910)
class InventedOrganisations implements Preparation {

    private static final int TOGETHER = 500;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 150;

    private final OrganisationService organisations;
    private final OrganisationDirectory directory;
    private final ComplexDirectory complexes;
    private final SourceService sources;
    private final TransactionOperations transaction;
    private final int wanted;
    private final Random random = new Random(130_000);

    InventedOrganisations(
            OrganisationService organisations,
            OrganisationDirectory directory,
            ComplexDirectory complexes,
            SourceService sources,
            TransactionOperations transaction,
            @Value("${sandan.benchmark.organisations:0}") int wanted) {
        this.organisations = organisations;
        this.directory = directory;
        this.complexes = complexes;
        this.sources = sources;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void prepare() {
        AsOf always = new AsOf(InventedComplexes.QUARTER, LocalDate.of(9999, 1, 1));
        long missing = wanted - directory.count(OrganisationFilter.ALL, always);
        if (missing <= 0) return;
        Provenance invented = Provenance.of(sources.register(
                new RegisterSource("부하 측정용 가상 기관", "산단", SourceKind.OTHER, null, null, null, null, null, null, true)));
        List<Long> places = new ArrayList<>(
                complexes.at(always).all().stream().map(ComplexEntry::id).toList());
        for (int first = 1; first <= missing; first += TOGETHER) {
            int from = first;
            int until = (int) Math.min(missing, first + TOGETHER - 1L);
            transaction.executeWithoutResult(status -> {
                for (int number = from; number <= until; number++)
                    organisations.register(command(number, places, invented));
            });
        }
    }

    private RegisterOrganisation command(int number, List<Long> places, Provenance invented) {
        String nine = "001%06d".formatted(number);
        OrganisationFacts facts = new OrganisationFacts(
                "(주)가상 " + number + " " + (char) ('가' + random.nextInt(11_000)) + "정밀",
                null,
                random.nextInt(10) == 0
                        ? OrganisationType.values()[random.nextInt(OrganisationType.values().length)]
                        : OrganisationType.FIRM,
                new BusinessNumber(nine + BusinessNumber.checkDigit(nine)),
                new OrganisationFacts.Size(SizeClass.SME, SMALLEST + random.nextInt(LARGEST), null),
                new Ksic("26110", KsicRevision.TENTH));
        long complex = places.get(random.nextInt(places.size()));
        return new RegisterOrganisation(
                facts, null, List.of(new Tenancy(complex, Span.UNKNOWN)), List.of(), true, invented);
    }
}
