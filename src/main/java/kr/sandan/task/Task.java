package kr.sandan.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A difficulty of a firm that a council found. */
@Entity
@Audited
class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long councilId;
    private long organisationId;
    private @Nullable Long activityId;
    private String kind = "";

    @Enumerated(EnumType.STRING)
    private Urgency urgency = Urgency.NORMAL;

    private String topic = "";
    private @Nullable String detail;
    private LocalDate foundOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.FOUND;

    private long ownerId;
    private long officeId;
    private boolean sample;

    /** Why it should never have been entered; set, it counts nowhere. */
    private @Nullable String withdrawal;

    @NotAudited
    private @Nullable Long enteredBy;

    @NotAudited
    private Instant enteredAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Task() {}

    Task(TaskFacts facts, long officeId, boolean sample, @Nullable Long enteredBy, Instant enteredAt) {
        this.officeId = officeId;
        this.sample = sample;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        say(facts);
    }

    /** Says anew what it is, by somebody who saw it as it stands. */
    void revise(TaskFacts facts, long office, int seenVersion) {
        mustBe(seenVersion);
        requireStanding();
        say(facts);
        officeId = office;
    }

    private void say(TaskFacts facts) {
        councilId = facts.councilId();
        organisationId = facts.firm().found();
        activityId = facts.activityId();
        kind = facts.kind();
        urgency = facts.urgency();
        topic = facts.topic();
        detail = facts.detail();
        foundOn = facts.foundOn();
        ownerId = facts.ownerId();
    }

    /** Takes a step that may follow where it stands. */
    void move(TaskStep step, LocalDate earliest, LocalDate today) {
        requireStanding();
        if (!state.next().contains(step.to())) throw new RuleBroken("state", "task.move.illegal");
        if (step.on().isBefore(earliest)) throw new RuleBroken("movedOn", "task.move.early", earliest);
        if (step.on().isAfter(today)) throw new RuleBroken("movedOn", "task.day.future");
        boolean begins = state == TaskState.FOUND && step.to() == TaskState.UNDER_WAY;
        if (step.reason() == null && !begins) throw new RuleBroken("reason", "task.move.reason");
        state = step.to();
    }

    /** A support can be given while it is open, and noted of one that others have taken over. */
    void requireSupportable(SupportFacts support) {
        requireStanding();
        if (state == TaskState.SOLVED || state == TaskState.DROPPED) throw new RuleBroken(null, "task.support.over");
        if (state == TaskState.REFERRED && support.money() == SupportMoney.PROGRAMME)
            throw new RuleBroken("money", "task.support.referred");
        requireEarlier(support);
    }

    /** Nothing is done about a task before it is found. */
    void requireEarlier(SupportFacts support) {
        if (support.startedOn().isBefore(foundOn)) throw new RuleBroken("startedOn", "task.support.early", foundOn);
    }

    /** Says that it should never have been entered; its supports have been said so of before. */
    void withdraw(int seenVersion, long standingSupports, @Nullable String reason) {
        mustBe(seenVersion);
        if (standingSupports > 0) throw new RuleBroken(null, "task.withdraw.supports", standingSupports);
        withdrawal = Texts.reason("task.withdraw.reason", reason);
    }

    /** It was no mistake, and stands where it stood. */
    void restore(int seenVersion, @Nullable String reason) {
        mustBe(seenVersion);
        Texts.reason("task.restore.reason", reason);
        withdrawal = null;
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }

    void requireStanding() {
        if (isWithdrawn()) throw new RuleBroken(null, "task.withdrawn");
    }

    void mustBe(int seenVersion) {
        if (version != seenVersion) throw new StaleEdit("task", id());
    }

    /** The firm's record was given up for another one. */
    void belongTo(long organisation) {
        organisationId = organisation;
    }

    void handTo(long account) {
        ownerId = account;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the task is not stored yet");
        return id;
    }

    long councilId() {
        return councilId;
    }

    long organisationId() {
        return organisationId;
    }

    @Nullable
    Long activityId() {
        return activityId;
    }

    long officeId() {
        return officeId;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    TaskState state() {
        return state;
    }
}
