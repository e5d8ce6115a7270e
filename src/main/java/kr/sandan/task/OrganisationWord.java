package kr.sandan.task;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as a form names it.
 *
 * @param id the record meant, null where it is still to be found
 * @param name its name as it was typed
 * @param choice what was chosen for that name: nothing, the number of a record, or {@code new:} and the type of one to be
 *     entered
 */
public record OrganisationWord(@Nullable Long id, String name, String choice) {

    /** A record that is known already. */
    public static OrganisationWord held(long id) {
        return new OrganisationWord(id, "", "");
    }

    /** What was typed and chosen in a form. */
    public static OrganisationWord typed(@Nullable String name, @Nullable String choice) {
        return new OrganisationWord(null, name == null ? "" : name.strip(), choice == null ? "" : choice.strip());
    }

    long found() {
        if (id == null) throw new IllegalStateException("nobody has looked for the organisation yet");
        return id;
    }
}
