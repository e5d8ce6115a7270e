package kr.sandan.account;

import org.jspecify.annotations.Nullable;

/**
 * Where an account works: an office of the agency, a public body, or nowhere.
 *
 * @param officeId number of the office, or null
 * @param publicBodyId number of the public body, or null
 */
public record Affiliation(@Nullable Long officeId, @Nullable Long publicBodyId) {

    public static final Affiliation NONE = new Affiliation(null, null);

    public Affiliation {
        if (officeId != null && publicBodyId != null) throw new IllegalArgumentException("one place at a time");
    }

    public static Affiliation office(long id) {
        return new Affiliation(id, null);
    }

    public static Affiliation publicBody(long id) {
        return new Affiliation(null, id);
    }

    public boolean isNone() {
        return officeId == null && publicBodyId == null;
    }
}
