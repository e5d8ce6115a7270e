package kr.sandan.reliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivitySummary;
import kr.sandan.activity.ActivitySummary.CouncilKind;
import kr.sandan.membership.Participations;
import kr.sandan.membership.Participations.Participation;
import kr.sandan.platform.AsOf;
import kr.sandan.reliance.Reliance.Operand;
import kr.sandan.reliance.Reliance.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far councils live on their own: one council or all of them by the same queries. */
@Service
@Transactional(readOnly = true)
public class Reliances {

    private final LedgerQueries ledger;
    private final Participations participations;
    private final ActivitySummary activities;
    private final RelianceWeights weights;

    Reliances(
            LedgerQueries ledger, Participations participations, ActivitySummary activities, RelianceWeights weights) {
        this.ledger = ledger;
        this.participations = participations;
        this.activities = activities;
        this.weights = weights;
    }

    /** The last day of a year that counts on a page: the last of the year, or that of the page where it comes before. */
    public static LocalDate lastDay(int year, AsOf asOf) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return asOf.valid().isBefore(last) && asOf.valid().getYear() == year ? asOf.valid() : last;
    }

    /** One council. */
    public Reliance of(long councilId, int year, AsOf asOf) {
        return of(List.of(councilId), year, asOf).get(0);
    }

    /** Each of some councils, in their order. */
    public List<Reliance> of(Collection<Long> councils, int year, AsOf asOf) {
        LocalDate day = lastDay(year, asOf);
        AsOf then = new AsOf(day, asOf.known());
        Map<Long, Sums> sums = ledger.sums(councils, day, asOf);
        Map<Long, Participation> came = participations.of(councils, day.withDayOfYear(1), then);
        Map<Long, List<CouncilKind>> kinds = activities.councilKinds(councils, day.withDayOfYear(1), day).stream()
                .collect(Collectors.groupingBy(CouncilKind::councilId));
        Weights counted = weights.on(day, asOf);
        return councils.stream()
                .map(id -> {
                    Sums own = sums.getOrDefault(id, new Sums());
                    return new Reliance(
                            id,
                            day,
                            own,
                            List.of(
                                    dues(own),
                                    breadth(came.getOrDefault(id, Participation.NONE)),
                                    mix(kinds.getOrDefault(id, List.of()))),
                            counted);
                })
                .toList();
    }

    /** Dues are known to be none where other income was entered and dues were not. */
    private static Operand dues(Sums sums) {
        Long dues = sums.of(LedgerKind.DUES);
        Long known = dues == null && sums.ownIncome() != null ? Long.valueOf(0) : dues;
        return Operand.quotient(Part.DUES, known, sums.of(LedgerKind.OPERATING_COST));
    }

    private static Operand breadth(Participation came) {
        return came.members() == 0
                ? new Operand(Part.BREADTH, null, null, null)
                : Operand.quotient(Part.BREADTH, came.attended(), came.members());
    }

    /** The mean over the kinds, so that a kind planned and never held is seen beside one that was held often. */
    static Operand mix(List<CouncilKind> kinds) {
        long held = kinds.stream().mapToLong(CouncilKind::held).sum();
        long all = kinds.stream().mapToLong(CouncilKind::all).sum();
        if (all == 0) return new Operand(Part.MIX, null, null, null);
        BigDecimal sum = BigDecimal.ZERO;
        for (CouncilKind kind : kinds) sum = sum.add(Reliance.divided(kind.held(), kind.all()));
        return new Operand(Part.MIX, held, all, sum.divide(BigDecimal.valueOf(kinds.size()), 6, RoundingMode.HALF_UP));
    }
}
