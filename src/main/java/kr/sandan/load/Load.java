package kr.sandan.load;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A file on its way in, from its arrival to its place in the history. */
@Entity
class Load {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind = "";
    private @Nullable String period;

    @Enumerated(EnumType.STRING)
    private LoadState state = LoadState.CHECKING;

    private String fileName = "";
    private long fileSize;
    private String sha256 = "";
    private long uploadedBy;
    private Instant uploadedAt = Instant.EPOCH;
    private @Nullable Instant checkedAt;
    private @Nullable String basis;
    private @Nullable String checkedSeal;
    private @Nullable String seal;
    private int added;
    private int changed;
    private int unchanged;
    private int gone;
    private @Nullable Long submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Long approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable String returnReason;
    private @Nullable Long appliedBy;
    private @Nullable Instant appliedAt;
    private @Nullable Long revertedBy;
    private @Nullable Instant revertedAt;
    private @Nullable String revertReason;
    private @Nullable String messageKey;
    private String @Nullable [] messageArgs;

    @Version
    private int version;

    protected Load() {}

    Load(UploadLoad command, long fileSize, String sha256, Instant now) {
        kind = command.kind();
        period = command.period().isEmpty() ? null : command.period();
        fileName = command.fileName();
        this.fileSize = fileSize;
        this.sha256 = sha256;
        uploadedBy = command.actor().account();
        uploadedAt = now;
    }

    void finishCheck(CheckOutcome outcome, Instant now) {
        goOn(LoadState.CHECKING);
        added = outcome.added();
        changed = outcome.changed();
        unchanged = outcome.unchanged();
        gone = outcome.gone();
        basis = outcome.basis();
        checkedSeal = outcome.seal();
        checkedAt = now;
        if (outcome.refusals() > 0) refuse(Text.of("load.message.errors", outcome.refusals()));
        else state = outcome.openQuestions() > 0 ? LoadState.REVIEW : LoadState.CHECKED;
    }

    /** The file cannot come in as it is. */
    void refuse(Text why) {
        goOn(LoadState.CHECKING);
        end(LoadState.REFUSED, why);
    }

    /** The portal could not finish; the work was rolled back. */
    void fail(Text why) {
        if (state.isRunning()) end(LoadState.FAILED, why);
    }

    /** Checks again after a decision. */
    void checkAgain() {
        allow(LoadState.REVIEW, LoadState.CHECKED);
        checkAgain(null);
    }

    /** Checks again because what it stands on has changed, or for the first time with some cells mended. */
    void checkAgain(@Nullable String message) {
        messageKey = message;
        messageArgs = null;
        state = LoadState.CHECKING;
        seal = null;
        submittedBy = null;
        submittedAt = null;
        approvedBy = null;
        approvedAt = null;
        appliedBy = null;
    }

    /** Hands it to the second person; a second press changes nothing. */
    void submit(Actor actor, Instant now, String sealed) {
        if (state == LoadState.SUBMITTED) return;
        allow(LoadState.CHECKED);
        state = LoadState.SUBMITTED;
        submittedBy = actor.account();
        submittedAt = now;
        seal = sealed;
        returnReason = null;
    }

    void giveBack(String reason) {
        allow(LoadState.SUBMITTED);
        if (reason.isBlank()) throw new RuleBroken("reason", "load.refused.no-reason");
        state = LoadState.CHECKED;
        returnReason = reason.strip();
    }

    /** @return whether this press started it; a second press, or a second person's, starts nothing */
    boolean approve(Actor actor, Instant now) {
        if (state == LoadState.APPLYING || state == LoadState.APPLIED) return false;
        allow(LoadState.SUBMITTED);
        if (actor.account() == uploadedBy || Long.valueOf(actor.account()).equals(submittedBy)) {
            throw new RuleBroken(null, "load.refused.own-load");
        }
        approvedBy = actor.account();
        approvedAt = now;
        appliedBy = actor.account();
        state = LoadState.APPLYING;
        return true;
    }

    /** @return whether this press started it; a second press, or a second person's, starts nothing */
    boolean apply(Actor actor, String sealed) {
        if (state == LoadState.APPLYING || state == LoadState.APPLIED) return false;
        allow(LoadState.CHECKED);
        seal = sealed;
        appliedBy = actor.account();
        state = LoadState.APPLYING;
        return true;
    }

    void finishApply(Instant now) {
        goOn(LoadState.APPLYING);
        state = LoadState.APPLIED;
        appliedAt = now;
        returnReason = null;
        messageKey = null;
    }

    void cancel() {
        if (state == LoadState.CANCELLED) return;
        allow(LoadState.CHECKING, LoadState.REVIEW, LoadState.CHECKED, LoadState.SUBMITTED, LoadState.APPLYING);
        state = LoadState.CANCELLED;
    }

    /** @return whether this press did it */
    boolean revert(Actor actor, String reason, Instant now) {
        if (state == LoadState.REVERTED) return false;
        allow(LoadState.APPLIED);
        if (reason.isBlank()) throw new RuleBroken("reason", "load.refused.no-reason");
        state = LoadState.REVERTED;
        revertedBy = actor.account();
        revertedAt = now;
        revertReason = reason.strip();
        return true;
    }

    /** Refuses a change that the state does not allow. */
    void allow(LoadState... states) {
        if (!Set.of(states).contains(state)) throw new RuleBroken(null, "load.refused.state");
    }

    private void goOn(LoadState expected) {
        if (state != expected) throw new LoadCancelled(id());
    }

    private void end(LoadState last, Text why) {
        state = last;
        messageKey = why.key();
        messageArgs = why.arguments().toArray(String[]::new);
    }

    long id() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    String kind() {
        return kind;
    }

    String period() {
        return period == null ? "" : period;
    }

    LoadState state() {
        return state;
    }

    String sha256() {
        return sha256;
    }

    /** Of what the last check read. */
    @Nullable
    String checkedSeal() {
        return checkedSeal;
    }

    /** Of what was handed in or ordered to be applied; null before. */
    @Nullable
    String seal() {
        return seal;
    }

    String fileName() {
        return fileName;
    }

    String basis() {
        return basis == null ? "" : basis;
    }

    long uploadedBy() {
        return uploadedBy;
    }

    long worker() {
        return appliedBy == null ? uploadedBy : appliedBy;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }
}
