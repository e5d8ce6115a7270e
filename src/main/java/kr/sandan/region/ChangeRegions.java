package kr.sandan.region;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.DatedChange;

/**
 * A change of the codes from a day on.
 *
 * @param kind what the administrator means by it
 * @param effectiveOn the first day of the new order
 * @param steps what happens to each code
 * @param reason why it is entered
 * @param source where it is stated
 * @param revision of the history that the administrator saw
 * @param submissionKey one for each form shown; a second submission of the same form changes nothing
 */
public record ChangeRegions(
        Kind kind,
        LocalDate effectiveOn,
        List<RegionStep> steps,
        String reason,
        String source,
        long revision,
        String submissionKey)
        implements DatedChange {

    /** What a change means. */
    public enum Kind {
        /** New codes. */
        OPEN,
        /** Codes end. */
        CLOSE,
        /** Codes get other names. */
        RENAME,
        /** One code becomes several, or one of another number. */
        SPLIT,
        /** Several codes become one. */
        MERGE,
        /** Provinces change to another region of a scheme. */
        ASSIGN,
        /** A new scheme of economic regions with its regions and their provinces. */
        SCHEME,
        /** A scheme of economic regions ends. */
        END_SCHEME,
        /** What the official code file says differently. */
        OFFICIAL_FILE,
        /** An earlier change is taken back as a whole. */
        TAKEN_BACK;

        /** Whether codes are named to which it happens. */
        public boolean ends() {
            return this == CLOSE || this == SPLIT || this == MERGE || this == ASSIGN;
        }

        /** Whether codes or regions are named that begin. */
        public boolean begins() {
            return byHand() && this != CLOSE && this != ASSIGN && this != END_SCHEME;
        }

        /** Whether an administrator enters it by hand. */
        public boolean byHand() {
            return this != OFFICIAL_FILE && this != TAKEN_BACK;
        }
    }
}
