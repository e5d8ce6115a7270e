package kr.sandan.source;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure and everything that speaks for or against it.
 *
 * @param figure the figure
 * @param version of its entry, for a correction
 * @param entry how it came in and whether it still stands
 * @param rivals it and the others of the same part of the same subject and measure and of overlapping days, those of its
 *     own time first
 * @param others the figures of the same part and measure of other days, newest first
 * @param holding the adoption that holds now among the figures of its own time, null for none
 * @param adoptions every adoption among them that was ever made known, newest first
 * @param corrections entries among them that were taken back, newest first
 */
public record ClaimMatter(
        PublishedFigure figure,
        int version,
        Entry entry,
        List<Rival> rivals,
        List<PublishedFigure> others,
        @Nullable Long holding,
        List<Adopted> adoptions,
        List<Corrected> corrections) {

    /**
     * How an entry came in.
     *
     * @param enteredBy who entered it, null for what came with the portal
     * @param enteredAt when, in Seoul, to the minute
     * @param known whether it was known at the day asked for
     * @param correctedBy the entry that took its place, null where it stands
     */
    public record Entry(
            @Nullable String enteredBy,
            String enteredAt,
            boolean known,
            @Nullable Long correctedBy) {}

    /**
     * A figure beside others.
     *
     * @param sameTime whether it is of the very time of the figure looked at, not only of overlapping days
     */
    public record Rival(PublishedFigure figure, boolean sameTime) {}

    /**
     * That a figure was the adopted one.
     *
     * @param claimId the figure
     * @param documentId its document
     * @param document its document in a line
     * @param value as published
     * @param unit its unit, by code
     * @param qualifier its qualifier, null for none
     * @param reason why it was adopted
     * @param by who adopted it, null for what came with the portal
     * @param from since when pages show it, in Seoul
     * @param decidedAt when it was decided
     * @param withdrawal why it was taken back, null where it holds
     */
    public record Adopted(
            long claimId,
            long documentId,
            String document,
            BigDecimal value,
            String unit,
            @Nullable Qualifier qualifier,
            String reason,
            @Nullable String by,
            String from,
            String decidedAt,
            @Nullable String withdrawal,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnAt) {}

    /**
     * An entry that was taken back.
     *
     * @param claimId the entry
     * @param value what it said
     * @param correctedBy the entry that took its place
     * @param reason why
     * @param by who corrected it
     * @param at when, in Seoul
     */
    public record Corrected(
            long claimId,
            BigDecimal value,
            String unit,
            @Nullable Qualifier qualifier,
            long correctedBy,
            String reason,
            @Nullable String by,
            String at) {}
}
