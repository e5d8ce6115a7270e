package kr.sandan.source;

/**
 * What a published figure is about.
 *
 * @param kind what kind of thing
 * @param key which one, in the words of the module that holds it: a province code, a programme code, a complex's id
 */
public record ClaimSubject(Kind kind, String key) {

    /** The whole country. */
    public static final ClaimSubject NATION = new ClaimSubject(Kind.NATION, "KR");

    /** Kinds of subjects. */
    public enum Kind {
        /** The whole country; the key is {@code KR}. */
        NATION,
        /** A province, by its two digits. */
        PROVINCE,
        /** A wide-area economic region, by its code. */
        REGION,
        /** An industrial complex, by its id. */
        COMPLEX,
        /** A programme, by its code. */
        PROGRAMME,
        /** The agency itself, by its code. */
        AGENCY
    }

    public static ClaimSubject province(String code) {
        return new ClaimSubject(Kind.PROVINCE, code);
    }

    public static ClaimSubject programme(String code) {
        return new ClaimSubject(Kind.PROGRAMME, code);
    }
}
