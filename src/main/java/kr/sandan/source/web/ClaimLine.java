package kr.sandan.source.web;

import kr.sandan.platform.web.Option;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A published figure in words.
 *
 * @param id the claim
 * @param measure what is counted
 * @param value with qualifier and unit
 * @param converted the same in the unit of comparison, where that helps
 * @param time what it is of
 * @param subject what it is about; the value is the address of its page, empty where it has none
 * @param part the part of the subject, null for all of it
 * @param source who published it
 * @param quote the sentence that holds it
 * @param note what a reader should know of it
 * @param adopted whether pages show it where sources disagree
 * @param rivals how many figures of other documents speak of the same
 * @param disputed whether one of these cannot be true beside it
 */
record ClaimLine(
        long id,
        String measure,
        String value,
        @Nullable String converted,
        String time,
        Option subject,
        @Nullable String part,
        Citation source,
        @Nullable String quote,
        @Nullable String note,
        boolean adopted,
        int rivals,
        boolean disputed) {

    /** Subject and part in one. */
    public String about() {
        return part == null ? subject.text() : subject.text() + " · " + part;
    }
}
