package kr.sandan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import kr.sandan.complex.AliasKind;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.NewAlias;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.designation.CorrectPeriod;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.designation.EndDesignation;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.Span;
import kr.sandan.designation.WithdrawDesignation;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SearchTest {

    private static final Set<String> VISITOR = Set.of("EVERYONE", "PUBLIC_FACTS");

    @Autowired
    private SearchQueries search;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private DesignationService designations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsByPartOfANameByInitialsAndByBothMixed() {
        assertThat(labels("COMPLEX", "창원")).contains("창원");
        assertThat(labels("COMPLEX", "원 국가")).contains("창원");
        assertThat(labels("COMPLEX", "ㅊㅇㄱㄱ")).contains("창원");
        assertThat(labels("COMPLEX", "ㅊ원ㄱ가")).contains("창원");
        assertThat(labels("REGION", "구")).contains("구미시").doesNotContain("대구광역시");
    }

    @Test
    void findsEveryKindInItsOrder() {
        assertThat(find("산업").groups())
                .extracting(SearchFound.Group::kind)
                .startsWith("COMPLEX")
                .contains("PROGRAMME", "OFFICE", "DOCUMENT", "CLAIM");
        assertThat(labels("PROGRAMME", "cluster")).contains("산업집적지 경쟁력강화사업");
    }

    @Test
    void forgivesOneLetterAndSaysSo() {
        SearchFound found = find("창언국가");
        assertThat(found.forgiving()).isTrue();
        assertThat(found.groups().get(0).hits())
                .extracting(SearchFound.Hit::label)
                .contains("창원");
        assertThat(find("창원국가").forgiving()).isFalse();
        assertThat(find("없는이름없는이름").isEmpty()).isTrue();
    }

    @Test
    void looksWithoutWriting() {
        long id = complex("아직안쓴여울산업단지");
        assertThat(search.find("아직안쓴여울", VISITOR, 5).isEmpty()).isTrue();
        assertThat(jdbc.sql("select count(*) from search_touched where item = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(labels("COMPLEX", "아직안쓴여울")).hasSize(1);
    }

    @Test
    void findsMinistriesByTheNameOfEachTime() {
        assertThat(labels("PUBLIC_BODY", "지식경제")).isNotEmpty();
        assertThat(find("Knowledge Economy").groups().stream()
                        .filter(group -> group.kind().equals("PUBLIC_BODY"))
                        .flatMap(group -> group.hits().stream()))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.path()).startsWith("/offices#body-"));
    }

    @Test
    void findsByAFormerNameAndShowsThePresentOne() {
        assertThat(find("옛이름꽃밭").isEmpty()).isTrue();
        long id = complex("새이름풀밭산업단지");
        complexes.addAlias(id, NewAlias.of("옛이름꽃밭공단", AliasKind.FORMER), Provenance.of(source()));
        assertThat(find("옛이름꽃밭").groups().get(0).hits())
                .extracting(SearchFound.Hit::name, SearchFound.Hit::label)
                .containsExactly(tuple("옛이름꽃밭공단", "새이름풀밭산업단지"));
        complexes.withdrawAlias(id, "옛이름꽃밭공단", "잘못 적음");
        assertThat(find("옛이름꽃밭").isEmpty()).isTrue();
    }

    @Test
    void nothingIsStaleAfterRowsWereWrittenBySql() {
        long id = complex("파랑여울산업단지");
        assertThat(labels("COMPLEX", "파랑여울")).hasSize(1);
        jdbc.sql("update complex_version set name = '노랑여울산업단지' where complex_id = :id")
                .param("id", id)
                .update();
        assertThat(labels("COMPLEX", "노랑여울")).containsExactly("노랑여울산업단지");
        assertThat(labels("COMPLEX", "파랑여울")).isEmpty();
        jdbc.sql("delete from complex_version where complex_id = :id")
                .param("id", id)
                .update();
        assertThat(labels("COMPLEX", "노랑여울")).isEmpty();
    }

    @Test
    void findsOnlyWhatTheReaderMaySee() {
        complex("비밀여울산업단지");
        find("비밀여울");
        jdbc.sql("update search_row set audience = '{ADMIN}' where name = '비밀여울산업단지'")
                .update();
        assertThat(search.find("비밀여울", VISITOR, 5).isEmpty()).isTrue();
        assertThat(search.find("ㅂㅁㅇㅇ", VISITOR, 5).groups())
                .allSatisfy(group -> assertThat(group.hits())
                        .extracting(SearchFound.Hit::label)
                        .doesNotContain("비밀여울산업단지"));
        assertThat(search.find("비밀여울", Set.of("EVERYONE", "ADMIN"), 5).isEmpty())
                .isFalse();
    }

    @Test
    void rowsWrittenAnewAreTheSame() {
        index.catchUp();
        List<String> before = rows();
        index.rebuild();
        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(500);
    }

    @Test
    void aDesignationIsFoundByItsNameOfTodayAtOnceAndByNoneThatWasCorrected() {
        Desk desk = new Desk(designations, complexes, sources);
        long ground = desk.complex(null);
        Span since = Desk.span("2012-03-01", null);
        long hub = desk.designate(DesignationRole.HUB, Desk.facts("해오름여울", null, since, ground));
        long linked = desk.linked("달오름여울", hub, "2013-01-01", null);
        assertThat(designated("해오름여울"))
                .extracting(SearchFound.Hit::path, SearchFound.Hit::noteKey)
                .contains(tuple("/hubs/" + hub, "designation.role.HUB"));
        assertThat(designated("ㄷ오름ㅇㅇ"))
                .extracting(SearchFound.Hit::path, SearchFound.Hit::note)
                .containsExactly(tuple("/designations/" + linked, "해오름여울"));
        SiteFacts right = Desk.facts("별오름여울", null, since, ground);
        designations.correct(new CorrectPeriod(hub, version(hub), periodNow(hub), right, desk.because("이름을 잘못 적음")));
        assertThat(designated("해오름여울")).isEmpty();
        assertThat(designated("별오름")).extracting(SearchFound.Hit::path).contains("/hubs/" + hub);
        assertThat(designated("달오름여울")).extracting(SearchFound.Hit::note).containsExactly("별오름여울");
    }

    private int version(long designation) {
        return jdbc.sql("select version from designation where id = ?")
                .param(designation)
                .query(Integer.class)
                .single();
    }

    private long periodNow(long designation) {
        return jdbc.sql("select id from designation_period where designation_id = ? and superseded_at is null")
                .param(designation)
                .query(Long.class)
                .single();
    }

    @Test
    void aDesignationThatEndedSaysUntilWhenAndOneWithdrawnIsGone() {
        Desk desk = new Desk(designations, complexes, sources);
        long ended = desk.hub("저문여울", "2012-03", null);
        designations.end(new EndDesignation(ended, 0, PartialDate.parse("2015-01-01"), false, desk.because("해제")));
        assertThat(designated("저문여울"))
                .extracting(SearchFound.Hit::since, SearchFound.Hit::until)
                .containsExactly(tuple(PartialDate.parse("2012-03"), PartialDate.parse("2015-01-01")));
        long mistaken = desk.hub("그릇된여울", "2012-03-01", null);
        assertThat(designated("그릇된여울")).hasSize(1);
        designations.withdraw(new WithdrawDesignation(mistaken, 0, desk.because("잘못 적음")));
        assertThat(designated("그릇된여울")).isEmpty();
    }

    private List<SearchFound.Hit> designated(String typed) {
        return find(typed).groups().stream()
                .filter(group -> group.kind().equals("DESIGNATION"))
                .flatMap(group -> group.hits().stream())
                .toList();
    }

    private List<String> rows() {
        return jdbc.sql(
                        "select concat_ws('|', kind, item, name, firsts, grams, label, label_en, note, note_key, since, until, path) from search_row order by 1")
                .query(String.class)
                .list();
    }

    /** Looks once the rows have followed what this test has changed and not committed. */
    private SearchFound find(String typed) {
        index.catchUp();
        return search.find(typed, VISITOR, 20);
    }

    private List<String> labels(String kind, String typed) {
        return find(typed).groups().stream()
                .filter(group -> group.kind().equals(kind))
                .flatMap(group -> group.hits().stream())
                .map(SearchFound.Hit::label)
                .toList();
    }

    private long source() {
        return sources.register(new RegisterSource(
                "찾기 시험 " + System.nanoTime(), "시험", SourceKind.OTHER, null, null, null, null, null, null, true));
    }

    private long complex(String name) {
        ComplexFacts facts = new ComplexFacts(name, null, ComplexType.GENERAL, null, null, null, null, null);
        List<PlaceCode> place = List.of(PlaceCode.ofCounty("48121"));
        return complexes.register(
                new RegisterComplex(facts, place, List.of(), null, 0, null, true, null, Provenance.of(source())));
    }
}
