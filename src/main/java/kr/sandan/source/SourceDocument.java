package kr.sandan.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;

/** The description of something published. */
@Entity
class SourceDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";
    private String publisher = "";

    @Enumerated(EnumType.STRING)
    private SourceKind kind = SourceKind.OTHER;

    private @Nullable String subjectClass;
    private @Nullable String issue;
    private @Nullable LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision publishedPrecision;

    private @Nullable LocalDate registeredOn;
    private LocalDate knownOn = LocalDate.EPOCH;
    private @Nullable String url;
    private @Nullable String passage;
    private @Nullable String note;
    private boolean sample;

    @Version
    private int version;

    private @Nullable Long enteredBy;
    private Instant enteredAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected SourceDocument() {}

    SourceDocument(RegisterSource command, @Nullable Long enteredBy, Instant enteredAt) {
        sample = command.sample();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        describe(command, enteredAt);
    }

    private void describe(RegisterSource command, Instant now) {
        PartialDate published = command.publishedOn();
        title = command.title();
        publisher = command.publisher();
        kind = command.kind();
        subjectClass = command.subjectClass();
        issue = command.issue();
        publishedOn = published == null ? null : published.date();
        publishedPrecision = published == null ? null : published.precision();
        registeredOn = command.registeredOn();
        knownOn = knownOn(command, day(enteredAt), day(now));
        url = command.url();
        passage = command.passage();
        note = command.note();
    }

    /** Refuses a correction that was made on an older description than this. */
    void mustBe(int versionSeen) {
        if (version != versionSeen) throw new StaleEdit("source", id());
    }

    /**
     * Says what is right from now on, the day since when it is known among it; what was known before is read from the
     * description kept of then. Whether it is a sample stays.
     */
    void revise(RegisterSource description, Instant now) {
        describe(description, now);
    }

    /** A document of which only the year is known was surely public on the last day of that year, not before. */
    private static LocalDate knownOn(RegisterSource command, LocalDate entered, LocalDate today) {
        PartialDate published = command.publishedOn();
        LocalDate registered = command.registeredOn();
        LocalDate known = published != null ? published.lastDay() : registered != null ? registered : entered;
        return known.isAfter(today) ? today : known;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, AsOf.ZONE);
    }

    /** Since when what it says counts as known. */
    Instant knownFrom(Instant now) {
        Instant known = knownOn.atStartOfDay(AsOf.ZONE).toInstant();
        return known.isAfter(now) ? now : known;
    }

    long id() {
        if (id == null) throw new IllegalStateException("source document is not stored yet");
        return id;
    }
}
