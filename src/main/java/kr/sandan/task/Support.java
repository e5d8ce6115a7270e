package kr.sandan.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A service of the programme that a firm got for its task. */
@Entity
@Table(name = "task_support")
@Audited
@AuditTable("task_support_aud")
class Support {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long taskId;
    private long serviceId;
    private long providerId;
    private LocalDate startedOn = LocalDate.EPOCH;
    private @Nullable Long amountKrw;

    @Enumerated(EnumType.STRING)
    private SupportMoney money = SupportMoney.PROGRAMME;

    private @Nullable String result;
    private @Nullable LocalDate closedOn;
    private @Nullable Short score;
    private @Nullable LocalDate scoredOn;

    /** Why the firm gets the service once more in the same year. */
    private @Nullable String repeatReason;

    /** Why it should never have been entered; set, it counts no more. */
    private @Nullable String withdrawal;

    @NotAudited
    private @Nullable Long enteredBy;

    @NotAudited
    private Instant enteredAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Support() {}

    Support(long taskId, SupportFacts facts, @Nullable String repeat, @Nullable Long enteredBy, Instant enteredAt) {
        this.taskId = taskId;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        say(facts, repeat);
    }

    /** Says anew what it is: to close it, or to correct what was entered wrongly. */
    void revise(SupportFacts facts, @Nullable String repeat, int seenVersion) {
        mustBe(seenVersion);
        if (withdrawal != null) throw new RuleBroken(null, "task.support.withdrawn");
        say(facts, repeat);
    }

    private void say(SupportFacts facts, @Nullable String repeat) {
        SupportFacts.Closing closing = facts.closing();
        serviceId = facts.serviceId();
        providerId = facts.provider().found();
        startedOn = facts.startedOn();
        amountKrw = facts.amount();
        money = facts.money();
        result = facts.result();
        closedOn = closing == null ? null : closing.on();
        score = closing == null ? null : (short) closing.score();
        scoredOn = closing == null ? null : closing.scoredOn();
        repeatReason = repeat == null || repeat.isBlank() ? null : repeat.strip();
    }

    void withdraw(int seenVersion, @Nullable String reason) {
        mustBe(seenVersion);
        withdrawal = Texts.reason("task.withdraw.reason", reason);
    }

    /** It was no mistake, and counts again. */
    void restore(int seenVersion, @Nullable String reason) {
        mustBe(seenVersion);
        Texts.reason("task.restore.reason", reason);
        withdrawal = null;
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }

    SupportFacts facts() {
        return new SupportFacts(
                serviceId,
                OrganisationWord.held(providerId),
                startedOn,
                amountKrw,
                money,
                result,
                closedOn == null || score == null || scoredOn == null
                        ? null
                        : new SupportFacts.Closing(closedOn, score, scoredOn));
    }

    LocalDate startedOn() {
        return startedOn;
    }

    boolean isRepeatedWithReason() {
        return repeatReason != null;
    }

    void mustBe(int seenVersion) {
        if (version != seenVersion) throw new StaleEdit("support", id());
    }

    /** Whether a firm would get another service, or the same in another year. */
    boolean isElsewhere(SupportFacts facts) {
        return serviceId != facts.serviceId()
                || startedOn.getYear() != facts.startedOn().getYear();
    }

    /** Whether it would be paid otherwise, or from another day on. */
    boolean isPaidOtherwise(SupportFacts facts) {
        return money != facts.money() || !startedOn.equals(facts.startedOn());
    }

    /** The provider's record was given up for another one. */
    void comeFrom(long organisation) {
        providerId = organisation;
    }

    boolean isClosed() {
        return closedOn != null;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the support is not stored yet");
        return id;
    }

    long taskId() {
        return taskId;
    }
}
