package kr.sandan.platform.web;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SavedElsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Puts what a service refuses beside the form's own errors, so that a handler is three lines. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * Does the change unless the form already has errors.
     *
     * @return whether it was done; if not, the form is to be shown again with its errors
     */
    public static boolean accepted(BindingResult errors, Runnable change) {
        return result(errors, () -> {
                    change.run();
                    return true;
                })
                != null;
    }

    /**
     * Does the change unless the form already has errors.
     *
     * @return what the change gave, never null; null when it was not done and the form is to be shown again
     */
    public static <T> @Nullable T result(BindingResult errors, Supplier<T> change) {
        if (errors.hasErrors()) return null;
        try {
            return change.get();
        } catch (RuleBroken refused) {
            reject(errors, refused);
            return null;
        }
    }

    /** Puts a refusal beside the errors there are, so that people read them all at once. */
    public static void check(BindingResult errors, Runnable rule) {
        try {
            rule.run();
        } catch (RuleBroken refused) {
            reject(errors, refused);
        }
    }

    /**
     * Shows a form again with everything that was typed and every error. Where a value could not be read the errors
     * belong to no form, and a form laid into the model would drive them out: so they follow it.
     */
    public static void show(Map<String, Object> model, Object form, BindingResult errors) {
        model.put(errors.getObjectName(), form);
        model.put(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), errors);
    }

    /**
     * Refuses a field whose text cannot be read, beside every other error of the form; a blank one is readable.
     *
     * @param message key of what is said then
     */
    public static void requireReadable(
            String field, @Nullable String typed, String message, Function<String, ?> reader, BindingResult errors) {
        if (typed == null) return;
        try {
            Objects.requireNonNull(reader.apply(typed));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            refuse(errors, field, message, null);
        }
    }

    /**
     * Refuses a field beside the errors there are, also where another of the form could not be read.
     *
     * @param message key of what is said then
     */
    public static void refuse(BindingResult errors, String field, String message) {
        refuse(errors, field, message, null);
    }

    /** Whether another text was saved under the key of the form, so that the page can say which. */
    public static boolean isSavedElsewhere(BindingResult errors) {
        return errors.getGlobalErrors().stream().anyMatch(error -> SavedElsewhere.MESSAGE.equals(error.getCode()));
    }

    /**
     * Ties the refusal to its field, or to the whole form where it names none that the form has. A form whose key was used
     * for another text is shown again with a new one.
     */
    public static void reject(BindingResult errors, RuleBroken refused) {
        if (refused instanceof SavedElsewhere) SubmissionKey.renew();
        String field = refused.field();
        if (field != null && errors.getFieldType(field) != null) {
            refuse(errors, field, refused.messageKey(), refused.arguments());
        } else {
            errors.reject(refused.messageKey(), refused.arguments(), null);
        }
    }

    /** Where a value could not be read there is no form whose field could be asked for, only what was sent for it. */
    private static void refuse(BindingResult errors, String field, String message, Object @Nullable [] arguments) {
        if (errors.getTarget() != null) {
            errors.rejectValue(field, message, arguments, null);
            return;
        }
        String[] codes = errors.resolveMessageCodes(message, field);
        errors.addError(new FieldError(
                errors.getObjectName(), field, errors.getFieldValue(field), false, codes, arguments, null));
    }
}
