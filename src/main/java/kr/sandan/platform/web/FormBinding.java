package kr.sandan.platform.web;

import java.beans.PropertyEditorSupport;
import java.time.format.DateTimeParseException;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.util.StringUtils;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How every form is read: as what its record declares, so that {@code q[0]} or any other path is passed
 * over. Blank fields are null. The validator is set plainly: behind Boot's wrapper, one value of a
 * record form that cannot be read hides every other error of the form.
 */
@ControllerAdvice
class FormBinding {

    /** No database text holds it, and nobody types it. */
    private static final String NUL = "\u0000";

    private final LocalValidatorFactoryBean validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void prepare(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(NUL, true));
        binder.setDeclarativeBinding(true);
        binder.registerCustomEditor(PartialDate.class, new PartialDateEditor());
        Object target = binder.getTarget();
        Class<?> type = target != null
                ? target.getClass()
                : binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (type != null && validator.supports(type)) binder.setValidator(validator);
    }

    /** Reads 2005, 2005-04 and 2005-04-27. */
    private static final class PartialDateEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(StringUtils.hasText(text) ? PartialDate.parse(text) : null);
            } catch (DateTimeParseException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }
    }
}
