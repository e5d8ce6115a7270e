package kr.sandan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ServiceCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(9999, 1, 1);

    private final String code =
            "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase();

    @Autowired
    private ProgrammeService service;

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private ServiceCatalogueService catalogues;

    @Autowired
    private ServiceQueries services;

    @Autowired
    private SourceService sources;

    private long source;
    private long id;

    @BeforeEach
    void opens() {
        source = sources.register(
                new RegisterSource("사업 " + code, "지식경제부", SourceKind.NOTICE, null, null, null, null, null, null, true));
        id = service.open(new OpenProgramme(
                code, "첫 사업", "First", Standing.RUNNING, PartialDate.parse("2010"), history("2010-03-17"), code));
    }

    @Test
    void aServiceRenamedByCorrectionKeepsItsPlaceAndItsPast() {
        List<Long> named = services("OLD", "가나", "다라");
        catalogues.correct(id, named.get(0), new NewService("가 나", "A B"), said("띄어쓰기"));
        assertThat(catalogue("OLD").services())
                .extracting(ServiceCatalogue.Service::name)
                .containsExactly("가 나", "다라");
        AsOf before = new AsOf(TODAY, day("2015-01-01"));
        assertThat(services.catalogues(id, before).get(0).services())
                .extracting(ServiceCatalogue.Service::name)
                .containsExactly("가나", "다라");
    }

    @Test
    void whatBecameOfAServiceIsSaidFromBothEnds() {
        List<Long> old = services("OLD", "가나", "다라");
        List<Long> next = services("NEXT", "가나", "마바");
        catalogues.tie(id, old.get(0), next.get(0), ServiceCatalogue.Basis.SAME_NAME, said("같은 이름"));
        assertThat(catalogue("OLD").services().get(0).takenUp()).hasSize(1);
        assertThat(catalogue("NEXT").services().get(0).takesUp()).hasSize(1);
        assertThat(catalogue("NEXT").services().get(1).takesUp()).isEmpty();
        assertThatThrownBy(() -> catalogues.tie(id, old.get(0), next.get(0), ServiceCatalogue.Basis.STATED, said("다시")))
                .hasMessage("programme.crosswalk.known");
        assertThatThrownBy(
                        () -> catalogues.tie(id, old.get(0), old.get(1), ServiceCatalogue.Basis.STATED, said("같은 목록")))
                .hasMessage("programme.crosswalk.one-catalogue");
        catalogues.untie(id, catalogue("OLD").services().get(0).takenUp().get(0).id(), "잘못 적음");
        assertThat(catalogue("OLD").services().get(0).takenUp()).isEmpty();
    }

    @Test
    void anotherProgrammesServiceIsNotThere() {
        long cluster = programmes
                .byCode("CLUSTER", new AsOf(TODAY, TODAY))
                .orElseThrow()
                .id();
        List<Long> old = services("OLD", "가나");
        assertThatThrownBy(() -> catalogues.correct(cluster, old.get(0), new NewService("나", "B"), said("다른 사업")))
                .isInstanceOf(NotFound.class);
    }

    private List<Long> services(String catalogue, String... names) {
        long number = catalogues.catalogue(id, catalogue);
        return catalogues.name(
                number,
                List.of(names).stream()
                        .map(name -> new NewService(name, "Service"))
                        .toList(),
                history("2010-03-17"));
    }

    private ServiceCatalogue catalogue(String wanted) {
        return services.catalogues(id, new AsOf(TODAY, TODAY)).stream()
                .filter(catalogue -> catalogue.code().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private Provenance said(String reason) {
        return new Provenance(source, null, reason);
    }

    private Provenance history(String day) {
        return new Provenance(source, Instant.parse(day + "T00:00:00Z"), null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
