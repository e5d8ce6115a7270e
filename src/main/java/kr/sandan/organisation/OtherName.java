package kr.sandan.organisation;

import kr.sandan.platform.RuleBroken;

/**
 * Another name of an organisation.
 *
 * @param name the name
 * @param kind why it is one
 * @param span when it was borne, as far as known
 */
public record OtherName(String name, NameKind kind, Span span) {

    public OtherName {
        name = name.strip();
        if (name.isEmpty()) throw new RuleBroken("alias", "organisation.alias.required");
        if (name.length() > OrganisationFacts.LONGEST_NAME)
            throw new RuleBroken("alias", "organisation.name.long", OrganisationFacts.LONGEST_NAME);
    }
}
