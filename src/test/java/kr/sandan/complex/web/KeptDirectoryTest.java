package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.sandan.complex.DirectoryRevision;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.RecordClaim;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.term.ChangeTerm;
import kr.sandan.term.CodeNames;
import kr.sandan.term.TermService;
import kr.sandan.term.TermStep;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** An account sees its directory again without its being made again, and never an old one, nor another account's. */
@PortalTest
class KeptDirectoryTest {

    private static final String MADE = "complex/list";
    private static final String KEPT = "complex/kept";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DirectoryRevision directory;

    @Autowired
    private SourceService sources;

    @Autowired
    private TermService terms;

    @Autowired
    private TransactionTemplate transaction;

    /** An address that no other test asks for. */
    private final String path = "/complexes?asOf=2011-03-05&areaMax=" + (100_000 + (int) (Math.random() * 1e8));

    @Test
    void theSameAccountSeesTheSameWithoutItsBeingMadeAgain() {
        MvcTestResult first = asked("officer", path);
        MvcTestResult again = asked("officer", path);
        assertThat(first).hasViewName(MADE);
        assertThat(again).hasViewName(KEPT);
        assertThat(main(again).html()).isEqualTo(main(first).html());
        assertThat(main(again).attributes()).isEqualTo(main(first).attributes());
        assertThat(Jsoup.parse(body(again)).title())
                .isEqualTo(Jsoup.parse(body(first)).title());
    }

    @Test
    void nothingMadeForOneAccountReachesAnother() {
        asked("officer", path);
        assertThat(asked("viewer", path)).hasViewName(MADE);
        assertThat(mvc.get().uri(path)).hasViewName(MADE);
        assertThat(mvc.get().uri(path)).as("of a visitor nothing is kept").hasViewName(MADE);
    }

    @Test
    void anotherLanguageAndAnotherAddressAreOtherPages() {
        asked("officer", path);
        assertThat(asked("officer", path + "&lang=en")).hasViewName(MADE);
        assertThat(asked("officer", path + "&size=50")).hasViewName(MADE);
    }

    @Test
    void aCommitOfComplexesIsSeenAtOnce() {
        asked("officer", path);
        transaction.executeWithoutResult(any -> directory.raise());
        assertThat(asked("officer", path)).hasViewName(MADE);
    }

    @Test
    void anotherTermOfACodeIsSeenAtOnce() {
        String far = path.replace("2011-03-05", "2151-06-01");
        asked("officer", far);
        long revision =
                jdbc.sql("select count(*) from term_change").query(Long.class).single();
        terms.apply(new ChangeTerm(
                "complex-type",
                "AGRO_INDUSTRIAL",
                LocalDate.of(2151, 1, 1),
                new TermStep.Rename(new CodeNames("먼 훗날 농공단지", "Agro-industrial complex of a far day")),
                "시험",
                "고시",
                revision,
                UUID.randomUUID().toString()));
        MvcTestResult after = asked("officer", far);
        assertThat(after).hasViewName(MADE);
        assertThat(main(after).text()).contains("먼 훗날 농공단지");
    }

    @Test
    void whatIsPublishedBesideItIsSeenAtOnce() {
        String then = "/complexes?asOf=1991-12-31";
        String before = main(asked("officer", then)).text();
        publish(987);
        assertThat(before).doesNotContain("987");
        assertThat(main(asked("officer", then)).text()).contains("987");
    }

    /** Somebody publishes of 1991 how many complexes there were. */
    private void publish(int complexes) {
        long document = sources.register(new RegisterSource(
                "문서 " + UUID.randomUUID(),
                "시험 기관",
                SourceKind.NOTICE,
                null,
                null,
                PartialDate.parse("1991-06-01"),
                null,
                null,
                null,
                true));
        sources.record(new RecordClaim(
                document,
                "COMPLEXES",
                BigDecimal.valueOf(complexes),
                "COMPLEXES",
                null,
                PartialDate.parse("1991-06"),
                null,
                ClaimSubject.NATION,
                "",
                null,
                null,
                "먼저 나온 발표"));
    }

    @Test
    void anAddressThatIsRefusedIsRefusedAgain() {
        assertThat(asked("officer", "/complexes?state=NONSENSE")).hasStatus(400);
        assertThat(asked("officer", "/complexes?state=NONSENSE")).hasStatus(400);
    }

    private MvcTestResult asked(String username, String address) {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(new Callers(jdbc).as(username)));
    }

    private static Element main(MvcTestResult answer) {
        return Jsoup.parse(body(answer)).expectFirst("main");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
