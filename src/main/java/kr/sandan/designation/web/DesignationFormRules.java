package kr.sandan.designation.web;

import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.PartialDate;
import org.springframework.validation.BindingResult;

/** What must be readable of a form before a service is asked. */
final class DesignationFormRules {

    private DesignationFormRules() {}

    /** @param correction whether something already on record is said anew */
    static void check(DesignationForm form, boolean correction, BindingResult errors) {
        Typed.read("from", form.from(), Typed.PARTIAL, PartialDate::parse, errors);
        Typed.read("until", form.until(), Typed.PARTIAL, PartialDate::parse, errors);
        Typed.read("hubId", form.hubId(), "designation.hub.unknown", Long::valueOf, errors);
        for (String complex : form.chosenComplexes())
            Typed.read("complexIds", complex, "designation.complexes.unknown", Long::valueOf, errors);
        form.source().check(errors);
        if (correction) {
            if (form.version() == null || form.periodId() == null) errors.reject("designation.form.version.missing");
            Typed.read("version", form.version(), "designation.form.version.missing", Integer::valueOf, errors);
            Typed.read("periodId", form.periodId(), "designation.form.version.missing", Long::valueOf, errors);
        } else {
            if (form.programme() == null) errors.rejectValue("programme", "designation.form.programme.required");
            if (form.role() == null) errors.rejectValue("role", "designation.form.role.required");
            Typed.read("role", form.role(), "designation.form.role.required", DesignationRole::valueOf, errors);
        }
    }
}
