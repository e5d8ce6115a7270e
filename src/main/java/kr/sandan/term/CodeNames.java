package kr.sandan.term;

/**
 * What a code is called.
 *
 * @param name Korean term
 * @param nameEn English term
 */
public record CodeNames(String name, String nameEn) {

    /** Whether either of them is the other's too, whatever the case and the spaces around. */
    boolean clashesWith(CodeNames other) {
        return name.strip().equalsIgnoreCase(other.name.strip())
                || nameEn.strip().equalsIgnoreCase(other.nameEn.strip());
    }

    CodeNames stripped() {
        return new CodeNames(name.strip(), nameEn.strip());
    }
}
