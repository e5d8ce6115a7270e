package kr.sandan.programme;

import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters a programme, or the first facts of one of which only the code is held.
 *
 * @param code its lasting code, capital letters, digits and underscores
 * @param name what it is called
 * @param nameEn its English name
 * @param stage how far it has come
 * @param from since when, or null where nobody knows
 * @param provenance who says so and why
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record OpenProgramme(
        String code,
        String name,
        String nameEn,
        Standing stage,
        @Nullable PartialDate from,
        Provenance provenance,
        String submissionKey) {

    static final String CODE = "[A-Z][A-Z0-9_]{1,29}";

    public OpenProgramme {
        if (!code.matches(CODE)) throw new RuleBroken("code", "programme.code.form", code);
    }
}
