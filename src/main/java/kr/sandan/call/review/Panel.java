package kr.sandan.call.review;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.call.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A stage with those who judge, those who are judged, and what was said so far.
 *
 * @param candidates the applications that came so far and were not withdrawn
 * @param blocked for each application the accounts that the system knows to have something to do with it
 */
public record Panel(
        Stage stage,
        @Nullable LocalDateTime closedAt,
        List<Reviewer> reviewers,
        List<Long> candidates,
        Map<Long, TreeSet<Long>> blocked,
        List<Declared> declared,
        List<Sheet> sheets,
        List<Exempt> exemptions) {

    /**
     * Somebody who judges.
     *
     * @param chair whether they lead and decide; who does, does not score
     * @param organisationId the organisation for which they work, as far as it is known
     */
    public record Reviewer(
            long account,
            String name,
            boolean chair,
            @Nullable Long organisationId) {}

    /** What a reviewer said to have to do with an application; the last counts. */
    public record Declared(
            long application,
            long account,
            boolean conflict,
            @Nullable String reason,
            LocalDateTime at) {}

    /**
     * What a reviewer scored.
     *
     * @param asideReason why it does not count though it was given; null where it does
     */
    public record Sheet(
            long id,
            long application,
            long account,
            Map<Long, BigDecimal> points,
            Map<Long, String> remarks,
            @Nullable String remark,
            @Nullable LocalDateTime givenAt,
            boolean late,
            @Nullable String asideReason,
            int version) {

        public boolean counts() {
            return givenAt != null && asideReason == null;
        }
    }

    /** That a chair takes a sheet late, or does without it. */
    public record Exempt(long application, long account, boolean late, String reason) {}

    public Optional<Reviewer> reviewer(long account) {
        return reviewers.stream().filter(one -> one.account() == account).findFirst();
    }

    public Optional<Declared> declaration(long application, long account) {
        return declared.stream()
                .filter(one -> one.application() == application && one.account() == account)
                .reduce((first, last) -> last);
    }

    public Optional<Sheet> sheet(long application, long account) {
        return sheets.stream()
                .filter(one -> one.application() == application && one.account() == account)
                .findFirst();
    }

    public Optional<Exempt> exemption(long application, long account, boolean late) {
        return exemptions.stream()
                .filter(one -> one.application() == application && one.account() == account && one.late() == late)
                .findFirst();
    }

    /** Whether an account is kept from an application: by what it declared or by what the system knows. */
    public boolean conflicted(long application, long account) {
        return isBlocked(application, account)
                || declaration(application, account).filter(Declared::conflict).isPresent();
    }

    public boolean isBlocked(long application, long account) {
        return blocked.getOrDefault(application, new TreeSet<>()).contains(account);
    }

    /** Whether an account leads the stage. */
    public boolean chairedBy(long account) {
        return reviewer(account).filter(Reviewer::chair).isPresent();
    }

    /** What a decision would be computed from now. */
    public Inputs inputs(List<Long> order) {
        TreeMap<Long, TreeSet<Long>> due = new TreeMap<>();
        TreeMap<Long, TreeSet<Long>> excused = new TreeMap<>();
        for (long application : candidates) {
            TreeSet<Long> who = new TreeSet<>();
            reviewers.stream()
                    .filter(one -> !one.chair() && !conflicted(application, one.account()))
                    .forEach(one -> who.add(one.account()));
            due.put(application, who);
            TreeSet<Long> without = new TreeSet<>();
            exemptions.stream()
                    .filter(one -> one.application() == application && !one.late() && who.contains(one.account()))
                    .forEach(one -> without.add(one.account()));
            excused.put(application, without);
        }
        return new Inputs(stage.rule(), weights(), candidates, due, counting(due), excused, List.copyOf(order));
    }

    private List<Inputs.Weight> weights() {
        return stage.criteria().stream()
                .map(one -> new Inputs.Weight(one.id(), one.weightBp(), one.maxPoints()))
                .toList();
    }

    private List<Inputs.Sheet> counting(Map<Long, TreeSet<Long>> due) {
        List<Inputs.Sheet> counting = new ArrayList<>();
        for (Sheet one : sheets)
            if (one.counts()
                    && due.getOrDefault(one.application(), new TreeSet<>()).contains(one.account()))
                counting.add(new Inputs.Sheet(one.application(), one.account(), new TreeMap<>(one.points())));
        return counting;
    }
}
