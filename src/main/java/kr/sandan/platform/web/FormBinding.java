package kr.sandan.platform.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.sandan.platform.Day;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * How every form is read: as what its record declares, so that {@code q[0]} or any other path is passed
 * over, and from what the form sent, never from a header of the same name. Blank fields are null. The validator is set plainly: behind Boot's wrapper, one value of a
 * record form that cannot be read hides every other error of the form.
 */
@ControllerAdvice
class FormBinding {

    /** No database text holds it, and nobody types it. */
    private static final String NUL = "\u0000";

    private static final Set<Class<?>> TYPED =
            Set.of(LocalDate.class, PartialDate.class, Integer.class, BigDecimal.class);

    private static final Pattern NUMBERED = Pattern.compile("\\w+\\[\\d{1,2}]\\.\\w+");

    private final LocalValidatorFactoryBean validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void prepare(WebDataBinder binder, WebRequest request) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(NUL, true));
        binder.setDeclarativeBinding(true);
        if (binder instanceof ExtendedServletRequestDataBinder form) form.setHeaderPredicate(header -> false);
        binder.registerCustomEditor(PartialDate.class, new DateEditor(PartialDate::parse));
        binder.registerCustomEditor(LocalDate.class, new DateEditor(Day::read));
        Object target = binder.getTarget();
        Class<?> type = target != null
                ? target.getClass()
                : binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (type == null || !type.isRecord()) return;
        request.getParameterNames().forEachRemaining(name -> requirePlain(name, type));
        binder.setBindingErrorProcessor(new Tampering());
        if (validator.supports(type)) binder.setValidator(validator);
    }

    /** Of a list, forms of ours number only rows; the binder fails on any other path into one. */
    private static void requirePlain(String name, Class<?> form) {
        int bracket = name.indexOf('[');
        if (bracket >= 0
                && isList(form, name.substring(0, bracket))
                && !NUMBERED.matcher(name).matches()) throw new BadParameter(name, "");
    }

    /** Asked of the few requests that number anything: Java reads the fields of a record anew each time. */
    private static boolean isList(Class<?> form, String name) {
        return Arrays.stream(form.getRecordComponents())
                .anyMatch(field -> field.getName().equals(name) && Collection.class.isAssignableFrom(field.getType()));
    }

    /**
     * Dates and figures that people type and nobody can read stand on the form again. Numbers of records, names of choices
     * and files come from our own lists and hidden fields: one that cannot be read was not sent by a form of ours.
     */
    private static final class Tampering extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException failure, BindingResult errors) {
            Class<?> wanted = failure instanceof TypeMismatchException mismatch ? mismatch.getRequiredType() : null;
            if (wanted == null || !TYPED.contains(wanted))
                throw new BadParameter(String.valueOf(failure.getPropertyName()), String.valueOf(failure.getValue()));
            super.processPropertyAccessException(failure, errors);
        }
    }

    /** Reads 2005, 2005-04 and 2005-04-27, or whole days only. */
    private static final class DateEditor extends PropertyEditorSupport {

        private final Function<String, ?> reader;

        private DateEditor(Function<String, ?> reader) {
            this.reader = reader;
        }

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(StringUtils.hasText(text) ? reader.apply(text) : null);
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }
    }
}
