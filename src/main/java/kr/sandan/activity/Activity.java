package kr.sandan.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.sandan.approval.ApprovalSubject;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** Something that a council plans or held. */
@Entity
@Audited
class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long councilId;
    private String kind = "";

    @Enumerated(EnumType.STRING)
    private ActivityState state = ActivityState.PLANNED;

    private LocalDate heldOn = LocalDate.EPOCH;
    private @Nullable LocalDate lastOn;
    private LocalTime startsAt = LocalTime.MIDNIGHT;
    private LocalTime endsAt = LocalTime.MAX;
    private String place = "";
    private String title = "";
    private @Nullable String agenda;
    private @Nullable String discussion;
    private @Nullable String outcome;
    private @Nullable String partnersAbroad;
    private int guests;
    private @Nullable Long plannedKrw;
    private @Nullable Long venueKrw;
    private @Nullable Long speakerKrw;
    private @Nullable Long travelKrw;
    private @Nullable Long mealKrw;
    private @Nullable Long materialKrw;
    private @Nullable Long otherKrw;
    private @Nullable Long subsidyKrw;
    private @Nullable String oddReason;
    private @Nullable String cancelReason;
    private @Nullable String mistakeReason;

    /** When it went off the register, null while it is on it. */
    @NotAudited
    private @Nullable Instant withdrawnAt;

    private long officeId;
    private boolean sample;
    private @Nullable String series;

    /** Numbers what the record said after each change, from 1. */
    private int revision;

    @NotAudited
    private @Nullable Long enteredBy;

    @NotAudited
    private Instant enteredAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Activity() {}

    Activity(ActivityFacts facts, long officeId, boolean sample, @Nullable Long enteredBy, Instant enteredAt) {
        this.officeId = officeId;
        this.sample = sample;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        councilId = facts.councilId();
        revision = 1;
        say(facts);
    }

    /** Says anew what it is; planned until its day has come and its outcome is told. */
    void revise(ActivityFacts facts, int seenVersion, LocalDate today) {
        mustBe(seenVersion);
        requireNoMistake();
        if (state == ActivityState.CANCELLED) throw new RuleBroken(null, "activity.cancelled");
        say(facts);
        settle(today);
        revision++;
    }

    /** Held once its last day has come and something came of it. */
    void settle(LocalDate today) {
        LocalDate last = lastOn == null ? heldOn : lastOn;
        ActivityRules.requireOutcome(last, outcome, today);
        state = last.isAfter(today) ? ActivityState.PLANNED : ActivityState.HELD;
    }

    void cancel(int seenVersion, @Nullable String reason) {
        mustBe(seenVersion);
        requireNoMistake();
        if (state != ActivityState.PLANNED) throw new RuleBroken(null, "activity.cancel.held");
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "activity.cancel.reason");
        state = ActivityState.CANCELLED;
        cancelReason = reason.strip();
        revision++;
    }

    /** Says of itself that it was entered by mistake; it stays as it is until that is taken back. */
    void declareMistake(int seenVersion, @Nullable String reason) {
        mustBe(seenVersion);
        requireNoMistake();
        mistakeReason = reasoned(reason);
        revision++;
    }

    /** It is off the register. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** It was no mistake, and is on the register again. */
    void restore(int seenVersion, @Nullable String reason) {
        mustBe(seenVersion);
        reasoned(reason);
        mistakeReason = null;
        withdrawnAt = null;
        revision++;
    }

    boolean isMistake() {
        return mistakeReason != null;
    }

    private void requireNoMistake() {
        if (isMistake()) throw new RuleBroken(null, "activity.mistake.stands");
    }

    private static String reasoned(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "activity.mistake.reason");
        return reason.strip();
    }

    /**
     * Files come and go with a version of the activity; where the last one was approved, another begins.
     *
     * @param approved whether the version that stands was approved
     */
    void mendFiles(boolean approved) {
        requireNoMistake();
        if (state == ActivityState.CANCELLED) throw new RuleBroken(null, "activity.cancelled");
        if (approved) revision++;
    }

    boolean isOf(long council, LocalDate day) {
        return councilId == council && heldOn.equals(day);
    }

    long councilId() {
        return councilId;
    }

    int revision() {
        return revision;
    }

    private void say(ActivityFacts facts) {
        councilId = facts.councilId();
        kind = facts.kind();
        heldOn = facts.heldOn();
        lastOn = facts.lastOn();
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        place = facts.place();
        title = facts.title();
        outcome = facts.outcome();
        agenda = facts.notes().agenda();
        discussion = facts.notes().discussion();
        partnersAbroad = facts.notes().partnersAbroad();
        guests = facts.guests();
        plannedKrw = facts.costs().planned();
        venueKrw = facts.costs().spent().get(CostCategory.VENUE);
        speakerKrw = facts.costs().spent().get(CostCategory.SPEAKER);
        travelKrw = facts.costs().spent().get(CostCategory.TRAVEL);
        mealKrw = facts.costs().spent().get(CostCategory.MEAL);
        materialKrw = facts.costs().spent().get(CostCategory.MATERIAL);
        otherKrw = facts.costs().spent().get(CostCategory.OTHER);
        subsidyKrw = facts.costs().subsidy();
    }

    private void mustBe(int seenVersion) {
        if (version != seenVersion) throw new StaleEdit("activity", id());
    }

    void explain(@Nullable String odd) {
        oddReason = odd == null || odd.isBlank() ? null : odd.strip();
    }

    void belongTo(String newSeries) {
        series = newSeries;
    }

    void moveTo(long office) {
        officeId = office;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the activity is not stored yet");
        return id;
    }

    /**
     * What approval knows of it.
     *
     * @param office whose matter it is now
     */
    ApprovalSubject subject(long office) {
        return new ApprovalSubject(ActivityApproval.KIND, id(), office, officeId, heldOn, revision);
    }
}
