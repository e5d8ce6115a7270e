package kr.sandan.organisation.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import java.util.Locale;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.ReviseOrganisation;
import kr.sandan.organisation.SizeClass;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.FormErrors;
import org.springframework.validation.BindingResult;

/** What must be said together; reported beside every other error of the form. */
final class OrganisationFormRules {

    private OrganisationFormRules() {}

    /** @param revision whether something already on record is said anew */
    static void check(OrganisationForm form, boolean revision, BindingResult errors) {
        readable(form, errors);
        Sourced.check(form.sourceId(), form.sourceTitle(), form.sourcePublisher(), errors);
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, form::number);
        if ((form.ksic() == null) == (form.ksicRevision() == null)) FormErrors.check(errors, form::industry);
        else errors.rejectValue(form.ksic() == null ? "ksic" : "ksicRevision", "organisation.form.ksic.half");
        if (!errors.hasFieldErrors("employees") && !errors.hasFieldErrors("sizeClass"))
            FormErrors.check(errors, form::size);
        if (!revision) return;
        if (form.kind() == null) errors.rejectValue("kind", "organisation.form.kind.required");
        if (form.day() == null) errors.rejectValue("day", "organisation.form.day.required");
        if (form.version() == null) errors.reject("organisation.form.version.missing");
    }

    private static void readable(OrganisationForm form, BindingResult errors) {
        requireReadable("type", form.type(), "typeMismatch", OrganisationType::valueOf, errors);
        requireReadable("sizeClass", form.sizeClass(), "typeMismatch", SizeClass::valueOf, errors);
        requireReadable(
                "employees",
                form.employees(),
                "typeMismatch.java.lang.Integer",
                text -> Integer.valueOf(text.replace(",", "")),
                errors);
        requireReadable("few", form.few(), "typeMismatch", OrganisationFormRules::flag, errors);
        requireReadable("complexId", form.complexId(), "typeMismatch", Long::valueOf, errors);
        requireReadable("complexFrom", form.complexFrom(), Sourced.PARTIAL, PartialDate::parse, errors);
        requireReadable("kind", form.kind(), "typeMismatch", ReviseOrganisation.Kind::valueOf, errors);
        requireReadable("day", form.day(), Sourced.PARTIAL, PartialDate::parse, errors);
        requireReadable("sourceDate", form.sourceDate(), Sourced.PARTIAL, PartialDate::parse, errors);
        requireReadable("version", form.version(), "organisation.form.version.missing", Integer::valueOf, errors);
    }

    private static Boolean flag(String text) {
        String known = text.toLowerCase(Locale.ROOT);
        if (!known.equals("true") && !known.equals("false")) throw new IllegalArgumentException(text);
        return Boolean.valueOf(known);
    }
}
