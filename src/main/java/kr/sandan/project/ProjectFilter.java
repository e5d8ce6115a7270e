package kr.sandan.project;

import org.jspecify.annotations.Nullable;

/**
 * Which projects are meant; null leaves a condition out.
 *
 * @param programme code of the programme
 * @param year a year in which it runs
 * @param q part of a title, of its number or of a participant's name
 * @param organisation who takes part
 * @param sample whether it is invented
 */
public record ProjectFilter(
        @Nullable String programme,
        @Nullable Long service,
        @Nullable ProjectKind kind,
        @Nullable ProjectState state,
        @Nullable Long office,
        @Nullable Long council,
        @Nullable Integer year,
        @Nullable String q,
        @Nullable Long organisation,
        @Nullable Boolean sample) {

    public static final ProjectFilter ALL =
            new ProjectFilter(null, null, null, null, null, null, null, null, null, null);

    public static ProjectFilter ofProgramme(String code) {
        return new ProjectFilter(code, null, null, null, null, null, null, null, null, null);
    }

    public static ProjectFilter ofCouncil(long id) {
        return new ProjectFilter(null, null, null, null, null, id, null, null, null, null);
    }

    public static ProjectFilter ofOrganisation(long id) {
        return new ProjectFilter(null, null, null, null, null, null, null, null, id, null);
    }
}
