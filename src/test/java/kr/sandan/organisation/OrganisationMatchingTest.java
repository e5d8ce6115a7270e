package kr.sandan.organisation;

import static kr.sandan.organisation.Registry.firm;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.sandan.complex.ComplexService;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMatching.Line;
import kr.sandan.organisation.OrganisationMatching.Match;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class OrganisationMatchingTest {

    @Autowired
    private OrganisationMatching matching;

    @Autowired
    private OrganisationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = new Registry(service, complexes, sources);
    }

    @Test
    void findsByNumberWhateverTheLineCallsIt() {
        BusinessNumber number = Registry.number();
        long id = registry.register(firm("㈜꽃샘추위기계", number, 3));
        Match match = only(new Line("전혀 다른 이름", number));
        assertThat(match.byNumber()).isNotNull().returns(id, Candidate::id);
        assertThat(match.sure()).isEqualTo(match.byNumber());
    }

    @Test
    void findsTheNameApartFromLegalFormAndWriting() {
        long id = registry.register(firm("주식회사 늦더위전자"));
        assertThat(only(new Line("늦더위 전자㈜", null)).sameName())
                .extracting(Candidate::id)
                .containsExactly(id);
    }

    @Test
    void findsANameWithOneLetterOtherMissingOrTooMany() {
        long id = registry.register(firm("소낙비화학공업"));
        for (String line : List.of("소낙피화학공업", "소낙비화학공엄", "소낙비화공업", "소낙비화학공업사"))
            assertThat(only(new Line(line, null)).nearName())
                    .as(line)
                    .extracting(Candidate::id)
                    .contains(id);
        assertThat(only(new Line("소나기화학산업", null)).all()).isEmpty();
    }

    @Test
    void findsByAFormerNameAndNotByOneThatWasACorrectedMistake() {
        long renamed = registry.register(firm("무더위금속"), "2010");
        service.revise(new ReviseOrganisation(
                renamed,
                0,
                ReviseOrganisation.Kind.CHANGE,
                PartialDate.parse("2015"),
                firm("한더위금속"),
                registry.because("개명")));
        long corrected = registry.register(firm("꽃무릇금속"));
        service.revise(new ReviseOrganisation(
                corrected,
                0,
                ReviseOrganisation.Kind.CORRECTION,
                PartialDate.parse("2015"),
                firm("상사화금속"),
                registry.because("오기")));
        assertThat(only(new Line("무더위금속", null)).sameName())
                .singleElement()
                .returns(renamed, Candidate::id)
                .returns("한더위금속", Candidate::name);
        assertThat(only(new Line("꽃무릇금속", null)).sameName()).isEmpty();
    }

    @Test
    void answersEveryLineInItsOrder() {
        long first = registry.register(firm("가랑비물산"));
        long second = registry.register(firm("이슬비물산"));
        List<Match> matches = matching.match(List.of(
                new Line("이슬비물산", null), new Line("없는기관물산", null), new Line("가랑비물산", null), new Line(null, null)));
        assertThat(matches).hasSize(4);
        assertThat(matches.get(0).sure()).isNotNull().returns(second, Candidate::id);
        assertThat(matches.get(1).sure()).isNull();
        assertThat(matches.get(2).sure()).isNotNull().returns(first, Candidate::id);
        assertThat(matches.get(3).all()).isEmpty();
    }

    @Test
    void isNotSureWhereTwoBearTheName() {
        registry.register(firm("쌍무지개상사"));
        registry.register(firm("(유)쌍무지개상사"));
        Match match = only(new Line("쌍무지개상사", null));
        assertThat(match.sameName()).hasSize(2);
        assertThat(match.sure()).isNull();
    }

    private Match only(Line line) {
        return matching.match(List.of(line)).get(0);
    }
}
