package kr.sandan.complex.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import java.math.BigDecimal;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.ReviseComplex;
import kr.sandan.platform.Day;
import kr.sandan.platform.PartialDate;
import org.springframework.validation.BindingResult;

/** What must be said together; reported beside every other error of the form. */
final class ComplexFormRules {

    static final String PARTIAL = "typeMismatch.kr.sandan.platform.PartialDate";
    private static final String NUMBER = "typeMismatch.java.math.BigDecimal";

    private ComplexFormRules() {}

    /** @param revision whether something already on record is said anew */
    static void check(ComplexForm form, boolean revision, BindingResult errors) {
        readable(form, errors);
        if (form.chosenPlaces().isEmpty()) errors.rejectValue("places", "complex.place.required");
        for (String code : form.chosenPlaces()) {
            if (!code.matches("\\d{2}|\\d{5}")) errors.rejectValue("places", "complex.form.place.unknown");
        }
        if ((form.longitude() == null) != (form.latitude() == null)
                && !errors.hasFieldErrors("longitude")
                && !errors.hasFieldErrors("latitude"))
            errors.rejectValue(form.longitude() == null ? "longitude" : "latitude", "complex.form.point.half");
        if (form.sourceId() == null && !errors.hasFieldErrors("sourceId")) {
            if (form.sourceTitle() == null) errors.rejectValue("sourceTitle", "complex.form.source.required");
            if (form.sourcePublisher() == null) errors.rejectValue("sourcePublisher", "source.publisher.required");
        }
        if (!revision) return;
        if (form.kind() == null) errors.rejectValue("kind", "complex.form.kind.required");
        if (form.day() == null && !errors.hasFieldErrors("day")) errors.rejectValue("day", "complex.form.day.required");
        if (form.version() == null) errors.reject("complex.form.version.missing");
    }

    private static void readable(ComplexForm form, BindingResult errors) {
        requireReadable("type", form.type(), "typeMismatch", ComplexType::valueOf, errors);
        requireReadable("designatedOn", form.designatedOn(), PARTIAL, PartialDate::parse, errors);
        requireReadable("longitude", form.longitude(), NUMBER, BigDecimal::new, errors);
        requireReadable("latitude", form.latitude(), NUMBER, BigDecimal::new, errors);
        requireReadable("kind", form.kind(), "typeMismatch", ReviseComplex.Kind::valueOf, errors);
        requireReadable("day", form.day(), "typeMismatch.java.time.LocalDate", Day::read, errors);
        requireReadable("sourceId", form.sourceId(), "typeMismatch", Long::valueOf, errors);
        requireReadable("sourceDate", form.sourceDate(), PARTIAL, PartialDate::parse, errors);
        requireReadable("version", form.version(), "complex.form.version.missing", Integer::valueOf, errors);
    }
}
