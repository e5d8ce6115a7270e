package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.validation.autoconfigure.ValidatorAdapter;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.ServletRequestDataBinder;

class FormBindingTest {

    private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    record VisitForm(
            @NotBlank @Size(max = 5) @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable PartialDate since,
            @Nullable Integer attendees) {}

    @BeforeEach
    void startValidator() {
        validator.afterPropertiesSet();
    }

    @Test
    void reportsEveryErrorBesideAnUnreadableDate() {
        request.addParameter("title", "much too long");
        request.addParameter("heldOn", "yesterday");
        BindingResult errors = bind();
        assertThat(errors.getFieldErrors()).extracting(FieldError::getField).contains("heldOn", "title");
    }

    @Test
    void readsABlankFieldAsNull() {
        request.addParameter("title", "   ");
        BindingResult errors = bind();
        assertThat(errors.getFieldErrors()).extracting(FieldError::getField).containsExactly("title");
    }

    @Test
    void readsADateAsPreciselyAsItIsKnown() {
        request.addParameter("title", "visit");
        request.addParameter("since", "2005-04");
        BindingResult errors = bind();
        assertThat(errors.hasErrors()).isFalse();
        assertThat(((VisitForm) errors.getTarget()).since()).isEqualTo(PartialDate.parse("2005-04"));
    }

    @Test
    void saysWhatAFigureLooksLikeInsteadOfNamingAJavaClass() {
        request.addParameter("title", "visit");
        request.addParameter("attendees", "many");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        FieldError error = bind().getFieldError("attendees");
        assertThat(messages.getMessage(error, Locale.ENGLISH)).isEqualTo("Enter a whole number.");
        assertThat(messages.getMessage(error, Locale.KOREAN)).isEqualTo("정수를 입력하십시오.");
    }

    @Test
    void tiesARefusalToItsFieldAndOtherwiseToTheForm() {
        request.addParameter("title", "visit");
        BindingResult errors = bind();
        FormErrors.reject(errors, new RuleBroken("heldOn", "visit.too-early"));
        FormErrors.reject(errors, new RuleBroken("noSuchField", "visit.closed"));
        assertThat(errors.getFieldErrors("heldOn")).hasSize(1);
        assertThat(errors.getGlobalErrors()).extracting("code").containsExactly("visit.closed");
    }

    private BindingResult bind() {
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(VisitForm.class));
        binder.setConversionService(new DefaultFormattingConversionService());
        binder.setValidator((SmartValidator) ValidatorAdapter.get(new StaticApplicationContext(), validator));
        new FormBinding(validator).prepare(binder);
        binder.construct(request);
        binder.validate();
        return binder.getBindingResult();
    }
}
