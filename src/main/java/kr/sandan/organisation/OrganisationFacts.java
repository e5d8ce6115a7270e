package kr.sandan.organisation;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is over a period.
 *
 * @param name its Korean name as it writes it, legal form included
 * @param nameEn its English name, if one is known
 * @param type its kind
 * @param businessNumber its business registration number, if known
 * @param size how large it is
 * @param ksic its main industry, if known
 */
public record OrganisationFacts(
        String name,
        @Nullable String nameEn,
        OrganisationType type,
        @Nullable BusinessNumber businessNumber,
        Size size,
        @Nullable Ksic ksic) {

    static final int LONGEST_NAME = 200;

    public OrganisationFacts {
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        if (name.isEmpty()) throw new RuleBroken("name", "organisation.name.required");
        if (name.length() > LONGEST_NAME) throw new RuleBroken("name", "organisation.name.long", LONGEST_NAME);
        if (nameEn != null && nameEn.length() > LONGEST_NAME)
            throw new RuleBroken("nameEn", "organisation.name.long", LONGEST_NAME);
        if (OrganisationName.of(name).key().isEmpty()) throw new RuleBroken("name", "organisation.name.no-letter");
    }

    /** An organisation of which no more is known than its name and kind. */
    public static OrganisationFacts named(String name, OrganisationType type) {
        return new OrganisationFacts(name, null, type, null, Size.UNKNOWN, null);
    }

    /**
     * How large it is.
     *
     * @param sizeClass its size class as stated, if known
     * @param employees persons who work there, if known
     * @param fewStated whether 50 persons or fewer work there, where only that is stated
     */
    public record Size(
            @Nullable SizeClass sizeClass,
            @Nullable Integer employees,
            @Nullable Boolean fewStated) {

        /** Up to so many persons a firm counts as small in this programme. */
        public static final int FEW = 50;

        public static final Size UNKNOWN = new Size(null, null, null);

        private static final int MOST = 1_000_000;

        public Size {
            if (employees != null && (employees < 0 || employees > MOST))
                throw new RuleBroken("employees", "organisation.employees.range", MOST);
            if (employees != null && fewStated != null && fewStated != employees <= FEW)
                throw new RuleBroken("few", "organisation.few.contradicts", employees, FEW);
            if (employees != null) fewStated = null;
        }

        /** Whether 50 persons or fewer work there; null where nobody knows. */
        public @Nullable Boolean few() {
            return employees == null ? fewStated : Boolean.valueOf(employees <= FEW);
        }
    }
}
