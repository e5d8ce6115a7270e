package kr.sandan.designation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.Function;
import kr.sandan.complex.Provenance;
import kr.sandan.designation.DesignationWriter.Act;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins acts: who, when, on whose word, and why. */
@Component
class Acts {

    private final DesignationWriter writer;
    private final CurrentAccount account;
    private final Clock clock;

    Acts(DesignationWriter writer, CurrentAccount account, Clock clock) {
        this.writer = writer;
        this.account = account;
        this.clock = clock;
    }

    /** A first designation, which counts as known since its source was public. */
    Act designating(Provenance told, @Nullable LocalDate day) {
        Instant known = told.knownFrom();
        Instant now = now();
        return begun(EventKind.DESIGNATED, day, null, told, known == null || known.isAfter(now) ? now : known, now);
    }

    /** A change of what is held: known from now on, for nothing supersedes backwards; it states its reason. */
    Act changing(EventKind kind, @Nullable LocalDate day, Provenance told) {
        String reason = told.reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "designation.reason.required");
        Instant now = now();
        return begun(kind, day, null, told, now, now);
    }

    /** What a load writes. */
    Act loading(EventKind kind, long load, Provenance told) {
        Instant now = now();
        return begun(kind, null, load, told, now, now);
    }

    private Act begun(
            EventKind kind, @Nullable LocalDate day, @Nullable Long load, Provenance told, Instant known, Instant now) {
        OptionalLong by = account.id();
        Function<Long, Act> act = event ->
                new Act(event, told.sourceId(), told.reason(), known, by.isPresent() ? by.getAsLong() : null, now);
        return act.apply(writer.event(kind, day, load, act.apply(0L)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
