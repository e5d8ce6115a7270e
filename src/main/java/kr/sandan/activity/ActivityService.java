package kr.sandan.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import kr.sandan.approval.ApprovalService;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an activity. */
@Service
@Transactional
public class ActivityService {

    private final Activities activities;
    private final ActivityRows rows;
    private final ActivityKinds kinds;
    private final Plausibility plausibility;
    private final ProgrammeMoneyRules money;
    private final AttendeeMatching matching;
    private final CouncilOffice offices;
    private final Councils councils;
    private final ApprovalService approvals;
    private final CurrentAccount account;
    private final Clock clock;

    ActivityService(
            Activities activities,
            ActivityRows rows,
            ActivityKinds kinds,
            Plausibility plausibility,
            ProgrammeMoneyRules money,
            AttendeeMatching matching,
            CouncilOffice offices,
            Councils councils,
            ApprovalService approvals,
            CurrentAccount account,
            Clock clock) {
        this.activities = activities;
        this.rows = rows;
        this.kinds = kinds;
        this.plausibility = plausibility;
        this.money = money;
        this.matching = matching;
        this.offices = offices;
        this.councils = councils;
        this.approvals = approvals;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Registers an activity, planned where its day is still to come, held otherwise; or each of a series.
     *
     * @return the number of the first
     * @throws RuleBroken where a rule forbids it, naming the field
     */
    public long record(RecordActivity command) {
        if (!rows.takes(command.submissionKey()))
            return rows.enteredWith(command.submissionKey()).orElseThrow();
        ActivityFacts facts = command.facts();
        List<LocalDate> days = command.repeats().days(facts.heldOn());
        days.forEach(day -> requirePossible(facts.on(day)));
        plausibility.requireReason(facts, command.attendees().size(), 0, command.oddReason());
        List<Attendee> attending = settled(command.attendees(), command.choices(), facts);
        String series = days.size() > 1 ? UUID.randomUUID().toString() : null;
        Activity first = save(facts, command, series);
        rows.attend(first.id(), first.revision(), attending, by());
        for (LocalDate day : days.subList(1, days.size())) save(later(facts, day), command, series);
        rows.remember(command.submissionKey(), first.id());
        return first.id();
    }

    /** Organisations that a form enters come in with its activity or not at all. */
    private List<Attendee> settled(List<Attendee> attendees, @Nullable List<String> choices, ActivityFacts facts) {
        for (Attendee one : attendees)
            if (one.consentOn() != null && one.consentOn().isAfter(today()))
                throw new RuleBroken("consentOn", "activity.consent.future");
        return choices == null ? attendees : matching.settle(attendees, choices, facts);
    }

    private Activity save(ActivityFacts facts, RecordActivity command, @Nullable String series) {
        long office = offices.of(facts.councilId(), facts.heldOn());
        Activity activity = new Activity(facts, office, command.sample(), by(), clock.instant());
        activity.settle(today());
        activity.explain(command.oddReason());
        if (series != null) activity.belongTo(series);
        activities.saveAndFlush(activity);
        rows.councils(activity.id(), activity.revision(), facts.otherCouncilIds());
        approvals.begin(activity.subject(offices.now(activity.councilId())));
        return activity;
    }

    /** Nothing has come yet of what is not over. */
    private ActivityFacts later(ActivityFacts facts, LocalDate day) {
        ActivityFacts next = facts.on(day);
        if (!next.last().isAfter(today())) return next;
        return new ActivityFacts(
                next.councilId(),
                next.otherCouncilIds(),
                next.kind(),
                day,
                next.lastOn(),
                next.startsAt(),
                next.endsAt(),
                next.place(),
                next.title(),
                null,
                next.notes(),
                0,
                new ActivityCosts(next.costs().planned(), Map.of(), null));
    }

    /**
     * Changes an activity; one planned becomes held once its last day has come and its outcome is told.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where a rule forbids it, naming the field
     */
    public void revise(ReviseActivity command) {
        if (!rows.takes(command.submissionKey())) return;
        ChangeReason.state(command.reason());
        Activity activity = find(command.activityId());
        ActivityFacts facts = command.facts();
        requirePossible(facts);
        rows.leave(activity.id(), activity.revision() + 1, command.removed());
        int attending = rows.attending(activity.id()) + command.attendees().size();
        plausibility.requireReason(facts, attending, activity.id(), command.oddReason());
        boolean moved = !activity.isOf(facts.councilId(), facts.heldOn());
        activity.revise(facts, command.version(), today());
        activity.explain(command.oddReason());
        if (moved) activity.moveTo(offices.of(facts.councilId(), facts.heldOn()));
        rows.attend(activity.id(), activity.revision(), settled(command.attendees(), command.choices(), facts), by());
        rows.councils(activity.id(), activity.revision(), facts.otherCouncilIds());
        activities.flush();
        approvals.edited(activity.subject(stays(activity)));
        rows.remember(command.submissionKey(), activity.id());
    }

    /** Cancels what was planned and never held. */
    public void cancel(long id, int version, @Nullable String reason) {
        ChangeReason.state(reason);
        Activity activity = find(id);
        activity.cancel(version, reason);
        activities.flush();
        approvals.edited(activity.subject(stays(activity)));
    }

    private void requirePossible(ActivityFacts facts) {
        boolean listed =
                kinds.on(facts.heldOn()).stream().anyMatch(kind -> kind.code().equals(facts.kind()));
        CouncilLife council =
                councils.life(facts.councilId(), AsOf.today(clock)).orElse(null);
        ActivityRules.requirePossible(facts, listed, council, today());
        money.now().require(facts);
        facts.otherCouncilIds().forEach(other -> requirePartner(other, facts.heldOn()));
    }

    private void requirePartner(long councilId, LocalDate day) {
        boolean there = councils.life(councilId, AsOf.today(clock))
                .filter(council -> council.existsOn(day))
                .isPresent();
        if (!there) throw new RuleBroken("otherCouncilIds", "activity.partner.not-there");
    }

    private long stays(Activity activity) {
        return offices.stays(activity.councilId(), rows.office(activity.id()));
    }

    private Activity find(long id) {
        return activities.findById(id).orElseThrow(() -> new NotFound("activity", id));
    }

    private @Nullable Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
