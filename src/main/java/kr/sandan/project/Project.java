package kr.sandan.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stood on a day, as known on a day.
 *
 * @param code its lasting number, such as {@code P-00012}
 * @param state how far it had come
 * @param since since when, null where nobody knows
 * @param version the version that was known, from 1
 */
public record Project(
        long id,
        long programmeId,
        String code,
        ProjectFacts facts,
        ProjectState state,
        @Nullable LocalDate since,
        boolean sample,
        int version) {

    /** What it is called in a language; in Korean where it has no English name. */
    public String name(boolean korean) {
        String english = facts.titleEn();
        return korean || english == null ? facts.title() : english;
    }
}
