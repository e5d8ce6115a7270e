package kr.sandan.organisation;

import kr.sandan.platform.RuleBroken;

/**
 * An industry by its code, which means nothing without the revision it is taken from.
 *
 * @param code two to five digits
 * @param revision the revision of the classification
 */
public record Ksic(String code, KsicRevision revision) {

    public Ksic {
        code = code.strip();
        if (!code.matches("[0-9]{2,5}")) throw new RuleBroken("ksic", "organisation.ksic.form", code);
        if (!revision.has(code.substring(0, 2)))
            throw new RuleBroken("ksic", "organisation.ksic.division", code.substring(0, 2), revision.number());
    }

    /**
     * Reads a code as files have it, with or without the letter of its section.
     *
     * @throws RuleBroken where there is no such code or revision
     */
    public static Ksic read(String code, String revision) {
        String digits = code.strip().replaceFirst("^[A-Ua-u](?=[0-9])", "");
        String number = revision.strip().replaceFirst("^제?\\s*", "").replaceFirst("\\s*차$", "");
        if (!number.matches("[0-9]{1,2}")) throw new RuleBroken("ksicRevision", "organisation.ksic.revision", revision);
        return new Ksic(
                digits,
                KsicRevision.of(Integer.parseInt(number))
                        .orElseThrow(() -> new RuleBroken("ksicRevision", "organisation.ksic.revision", revision)));
    }

    @Override
    public String toString() {
        return code + " (" + revision.number() + "차)";
    }
}
