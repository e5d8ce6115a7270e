package kr.sandan.demonstration;

import static kr.sandan.demonstration.FactFile.optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.Ksic;
import kr.sandan.organisation.NameKind;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.OtherName;
import kr.sandan.organisation.People;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.organisation.RegisterOrganisation;
import kr.sandan.organisation.SizeClass;
import kr.sandan.organisation.Span;
import kr.sandan.organisation.Tenancy;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.DemonstrationClock;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Invented organisations of every kind and invented contacts, marked as samples. Their business numbers begin with the code
 * 000, which no tax office has.
 */
@Component
@Profile("demonstration")
class SampleOrganisations {

    /** How many days ago they were entered. */
    private static final int ENTERED = 300;

    /** Contacts whose consent has ended, in three regions. */
    private static final Set<Integer> ENDED = Set.of(1, 9, 10);

    private static final List<String> FAMILY_NAMES = List.of("견", "본", "샘", "플", "예");

    private final OrganisationService organisations;
    private final People people;
    private final SourceService sources;
    private final LoadedFacts loaded;
    private final Clock clock;
    private final DemonstrationClock past;

    SampleOrganisations(
            OrganisationService organisations,
            People people,
            SourceService sources,
            LoadedFacts loaded,
            Clock clock,
            DemonstrationClock past) {
        this.organisations = organisations;
        this.people = people;
        this.sources = sources;
        this.loaded = loaded;
        this.clock = clock;
        this.past = past;
    }

    void loadOrganisations() {
        LocalDate today = AsOf.today(clock).valid();
        past.daysAgo(ENTERED, () -> register(today));
    }

    private void register(LocalDate today) {
        Provenance invented = Provenance.of(sources.register(new RegisterSource(
                "시연용 견본 기관", "산단", SourceKind.OTHER, null, null, null, null, null, "지어낸 기관과 담당자", true)));
        Map<String, Long> ids = new HashMap<>();
        for (NamedCsvRecord row : FactFile.named("organisations.csv").rows())
            ids.put(row.getField("key"), organisations.register(command(row, invented)));
        int number = 0;
        for (String key : List.of("o1", "o1", "o2", "o5", "o8", "o12", "o17", "o19", "o21", "o8", "o12"))
            contact(Objects.requireNonNull(ids.get(key)), number++, today);
    }

    private RegisterOrganisation command(NamedCsvRecord row, Provenance invented) {
        PartialDate from = optional(row, "from", PartialDate::parse);
        String complex = optional(row, "complex");
        String former = optional(row, "former");
        List<Tenancy> tenancies = complex == null
                ? List.of()
                : List.of(new Tenancy(loaded.recordOf(Kind.COMPLEX, complex), Span.since(from)));
        List<OtherName> names =
                former == null ? List.of() : List.of(new OtherName(former, NameKind.FORMER, Span.UNKNOWN));
        return new RegisterOrganisation(facts(row), null, tenancies, names, true, invented);
    }

    private static OrganisationFacts facts(NamedCsvRecord row) {
        String ksic = optional(row, "ksic");
        return new OrganisationFacts(
                row.getField("name"),
                null,
                OrganisationType.valueOf(row.getField("type")),
                optional(row, "serial", SampleOrganisations::number),
                new OrganisationFacts.Size(
                        optional(row, "size", SizeClass::valueOf),
                        optional(row, "employees", Integer::valueOf),
                        optional(row, "few", Boolean::valueOf)),
                ksic == null ? null : Ksic.read(ksic, row.getField("revision")));
    }

    private static @Nullable BusinessNumber number(String serial) {
        String nine = "000%06d".formatted(Integer.parseInt(serial));
        return new BusinessNumber(nine + BusinessNumber.checkDigit(nine));
    }

    /** Some of them on a consent that has ended, so that the lists of those to be erased have something to show. */
    private void contact(long organisation, int number, LocalDate today) {
        boolean ended = ENDED.contains(number);
        LocalDate agreed = today.minusYears(ended ? 3 : 1);
        people.add(new People.AddPerson(
                organisation,
                new PersonFacts(
                        FAMILY_NAMES.get(number % FAMILY_NAMES.size()) + "보기" + (number + 1),
                        number % 2 == 0 ? "부장" : "연구원",
                        "010-0000-%04d".formatted(number + 1),
                        "sample%d@example.kr".formatted(number + 1),
                        number % 3 == 0 ? PersonRole.REPRESENTATIVE : PersonRole.CONTACT,
                        agreed,
                        agreed.plusYears(2)),
                true));
    }
}
