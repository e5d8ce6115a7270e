package kr.sandan.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.PlanFigures;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.ClaimTerms;
import kr.sandan.source.PublishedFigure;
import kr.sandan.source.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The amounts announced and notified for a programme, spread over the sites of a layout. */
@Service
public class AnnouncedAmounts {

    private static final String BUDGET = "BUDGET";
    private static final String WON = "KRW";

    private final ProgrammeQueries programmes;
    private final PlanFigures plans;
    private final ClaimTerms terms;

    AnnouncedAmounts(ProgrammeQueries programmes, PlanFigures plans, ClaimTerms terms) {
        this.programmes = programmes;
        this.plans = plans;
        this.terms = terms;
    }

    /**
     * An amount of a plan.
     *
     * @param notified whether it was notified, not only announced
     * @param figure the figure as it was published, with its source
     * @param won the same in won
     */
    public record Amount(boolean notified, PublishedFigure figure, BigDecimal won) {

        /** Whole won for each site; null where there is none. */
        public @Nullable BigDecimal perSite(int sites) {
            return sites == 0 ? null : won.divide(BigDecimal.valueOf(sites), 0, RoundingMode.HALF_UP);
        }
    }

    /** What plans known by the day say, announced before notified, of the latest year first. */
    public List<Amount> of(long programmeId, AsOf asOf) {
        List<Amount> amounts = new ArrayList<>();
        programmes
                .life(programmeId, asOf)
                .ifPresent(life -> plans.of(life, asOf).stream()
                        .filter(row -> row.measured().measure().equals(BUDGET)
                                && row.measured().breakdown().isEmpty())
                        .forEach(row -> {
                            row.announced().forEach(figure -> add(amounts, false, figure));
                            row.notified().forEach(figure -> add(amounts, true, figure));
                        }));
        return amounts;
    }

    private void add(List<Amount> amounts, boolean notified, PublishedFigure figure) {
        Unit unit = terms.unit(figure.unit());
        if (unit.base().equals(WON)) amounts.add(new Amount(notified, figure, unit.inBase(figure.value())));
    }
}
