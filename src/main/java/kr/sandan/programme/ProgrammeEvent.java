package kr.sandan.programme;

import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a programme, or is due in it.
 *
 * @param from when, as precisely as it is known; null where nobody knows
 * @param until the first day on which it holds no longer, null for what happens at a time or goes on
 * @param kind what it is, in the language of the page
 * @param said what happened, in the language of the page
 * @param path the page that tells more, null where none does
 * @param sourceId who says so, null where our own rows do
 */
public record ProgrammeEvent(
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        String kind,
        String said,
        @Nullable String path,
        @Nullable Long sourceId) {}
