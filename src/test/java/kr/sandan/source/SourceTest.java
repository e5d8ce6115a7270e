package kr.sandan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    /** A programme of this test alone, so that no other test's claims are seen. */
    private final ClaimSubject programme = ClaimSubject.programme("TEST-" + UUID.randomUUID());

    @Autowired
    private SourceService sources;

    @Autowired
    private SourceQueries queries;

    @Autowired
    private ClaimQueries claims;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void citesPublisherTitleAndDateAsPreciselyAsKnown() {
        Citation cited = queries.source(document("2010-03"));
        assertThat(cited.line()).startsWith("지식경제부, 「고시 ").endsWith("」, 2010-03");
    }

    @Test
    void aDocumentOfAMonthIsKnownFromTheLastDayOfThatMonth() {
        assertThat(queries.source(document("2010-03")).knownOn()).isEqualTo("2010-03-31");
        assertThat(queries.source(document("2009-09-22")).knownFrom()).isEqualTo("2009-09-21T15:00:00Z");
    }

    @Test
    void aDocumentWithoutADateIsKnownFromTheDayItIsEntered() {
        Citation cited = queries.source(document(null));
        assertThat(cited.publishedOn()).isNull();
        assertThat(cited.knownOn()).isAfter(TODAY);
    }

    @Test
    void refusesADocumentHeldAlready() {
        RegisterSource command = command("같은 문서 " + UUID.randomUUID(), null);
        sources.register(command);
        assertThatThrownBy(() -> sources.register(command)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.field()).isEqualTo("title");
            assertThat(refused.messageKey()).isEqualTo("source.known-already");
        });
    }

    @Test
    void theDatabaseToo() {
        Citation held = queries.source(document(null));
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into source_document (title, publisher, kind, known_on, entered_at)
                        values (?, ?, 'OTHER', current_date, now())
                        """).params(held.title(), held.publisher()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("source_document_title_uk");
    }

    @Test
    void refusesAnAddressThatIsNoWebPage() {
        assertThatThrownBy(() -> new RegisterSource(
                        "제목", "기관", SourceKind.OTHER, null, null, null, null, "javascript:alert(1)", null, false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.url.not-web");
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThatThrownBy(() -> queries.source(-1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(-1, "2010", 1, "", true)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanAndWhatBecameOfItStandSideBySideEachKnownFromItsDocument() {
        record(document("2009-09-22"), "2010", 150, "", false);
        record(document("2010-03-18"), "2010", 193, "", true);
        assertThat(values(published("2010-12-31", "2009-12-31"))).containsExactly(150);
        assertThat(values(published("2010-12-31", "2010-12-31"))).containsExactly(193, 150);
    }

    @Test
    void theNewestFigureIsThatOfTheDayAskedFor() {
        long old = document("2009-09-22");
        record(old, "2009-09", 742, "", true);
        record(old, "2009-09", 35, "NATIONAL", true);
        record(document("2025-05-25"), "2024-12", 1330, "", true);
        assertThat(values(newest("2010-01-01"))).containsExactlyInAnyOrder(742, 35);
        assertThat(values(newest("2025-12-31"))).containsExactly(1330);
        assertThat(newest("2009-08-31")).isEmpty();
    }

    @Test
    void adoptsOneOfTwoFiguresForTheSameSubjectAndTime() {
        record(document("2009-09-22"), "2010", 663, "", true);
        long later = document("2010-03-18");
        assertThatThrownBy(() -> record(later, "2010", 668, "", true))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.another-adopted");
    }

    @Test
    void quotesNoMoreThanTheSentenceThatHoldsTheFigure() {
        long document = document("2009-09-22");
        PartialDate asOf = PartialDate.parse("2009");
        assertThatThrownBy(() -> new RecordClaim(
                        document, "X", BigDecimal.ONE, "X", null, asOf, null, programme, "", "가".repeat(301)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("source.claim.quote-too-long");
    }

    private long document(@Nullable String published) {
        return sources.register(command("고시 " + UUID.randomUUID(), published));
    }

    private static RegisterSource command(String title, @Nullable String published) {
        PartialDate on = published == null ? null : PartialDate.parse(published);
        return new RegisterSource(title, "지식경제부", SourceKind.NOTICE, null, null, on, null, null, null, true);
    }

    private void record(long document, String asOf, int value, String breakdown, boolean adopted) {
        sources.record(new RecordClaim(
                document,
                "TARGET_COMPLEXES",
                BigDecimal.valueOf(value),
                "COMPLEXES",
                null,
                PartialDate.parse(asOf),
                null,
                programme,
                breakdown,
                null,
                null,
                adopted ? "시험" : null));
    }

    private List<PublishedFigure> published(String valid, String known) {
        return claims.published(
                "TARGET_COMPLEXES", programme, new AsOf(LocalDate.parse(valid), LocalDate.parse(known)));
    }

    private List<PublishedFigure> newest(String valid) {
        return claims.newest("TARGET_COMPLEXES", programme, new AsOf(LocalDate.parse(valid), TODAY));
    }

    private static List<Integer> values(List<PublishedFigure> figures) {
        return figures.stream().map(figure -> figure.value().intValueExact()).toList();
    }
}
