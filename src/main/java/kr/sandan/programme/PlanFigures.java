package kr.sandan.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The figures of a programme as they were announced, as they were notified, and as our own rows have them: kept apart. */
@Component
public class PlanFigures {

    /** What is compared; other figures of the same documents stand with their documents. */
    private static final List<Measured> COMPARED = List.of(
            new Measured("TARGET_COMPLEXES", ""),
            new Measured("TARGET_COMPLEXES", "HUB"),
            new Measured("TARGET_COMPLEXES", "LINKED"),
            new Measured("BUDGET", ""),
            new Measured("SUPPORT_SERVICES", ""));

    /** A plan speaks of years to come: its figures are shown whatever day the page is of. */
    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

    private final ClaimQueries claims;
    private final List<ActualFigures> actual;

    PlanFigures(ClaimQueries claims, ObjectProvider<ActualFigures> actual) {
        this.claims = claims;
        this.actual = actual.stream().toList();
    }

    /**
     * What is counted, and of which part of the programme.
     *
     * @param measure by the code that claims use
     * @param breakdown by the code that claims use; empty for all of it
     */
    public record Measured(String measure, String breakdown) {}

    /**
     * One row of the comparison.
     *
     * @param measured what is counted
     * @param announced the figures announced, of the latest time first
     * @param notified the figures notified, of the latest time first
     * @param actual what our own rows say on the day
     */
    public record Row(
            Measured measured,
            List<PublishedFigure> announced,
            List<PublishedFigure> notified,
            List<ActualFigures.Actual> actual) {

        boolean says() {
            return !announced.isEmpty() || !notified.isEmpty() || !actual.isEmpty();
        }
    }

    /** The rows that say something of a programme, as known on a day. */
    public List<Row> of(ProgrammeLife life, AsOf asOf) {
        Programme programme = life.on(asOf.valid());
        List<ActualFigures.Actual> own = actual.stream()
                .flatMap(module -> module.actual(programme, asOf).stream())
                .toList();
        return COMPARED.stream()
                .map(measured -> new Row(
                        measured,
                        published(life, measured, Standing.ANNOUNCED, asOf),
                        published(life, measured, Standing.NOTIFIED, asOf),
                        own.stream()
                                .filter(figure -> figure.measure().equals(measured.measure())
                                        && figure.breakdown().equals(measured.breakdown()))
                                .toList()))
                .filter(Row::says)
                .toList();
    }

    private List<PublishedFigure> published(ProgrammeLife life, Measured measured, Standing standing, AsOf asOf) {
        List<Long> plans = life.of(FactTopic.PLAN).stream()
                .filter(plan -> plan.content().standing() == standing)
                .map(ProgrammeFact::sourceId)
                .toList();
        if (plans.isEmpty()) return List.of();
        ClaimSubject subject = ClaimSubject.programme(life.code());
        List<PublishedFigure> figures =
                new ArrayList<>(claims.published(measured.measure(), subject, new AsOf(ANY_DAY, asOf.known())));
        figures.removeIf(figure -> !figure.breakdown().equals(measured.breakdown())
                || !plans.contains(figure.source().id()));
        figures.sort(Comparator.comparing(PublishedFigure::asOf).reversed());
        return figures;
    }
}
