package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.validation.autoconfigure.ValidatorAdapter;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A record form sent to a controller, behind the validator as Boot wraps it: with our advice and without. */
class FormBindingTest {

    private final LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
    private final Visits visits = new Visits();

    record VisitForm(
            @NotBlank @Size(max = 5) @Nullable String title,
            @Nullable LocalDate heldOn,
            @Nullable PartialDate since,
            @Nullable Integer attendees,
            @Nullable Long complexId,
            @Nullable List<Long> officeIds) {}

    /** Keeps what it was sent. */
    @Controller
    static class Visits {

        @Nullable
        VisitForm form;

        @Nullable
        BindingResult errors;

        @PostMapping("/visits")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void createVisit(@Valid @ModelAttribute("form") VisitForm sent, BindingResult found) {
            form = sent;
            errors = found;
        }
    }

    @BeforeEach
    void startValidator() {
        validator.afterPropertiesSet();
    }

    @Test
    void reportsEveryErrorBesideAnUnreadableDate() {
        BindingResult errors = send(withAdvice(), "title", "much too long", "heldOn", "yesterday");
        assertThat(fields(errors)).containsExactlyInAnyOrder("heldOn", "title");
    }

    /** Why there is an advice at all. If this fails, the trap is gone, and half of the advice with it. */
    @Test
    void withoutTheAdviceAnUnreadableDateHidesEveryOtherError() {
        BindingResult errors = send(withoutAdvice(), "title", "much too long", "heldOn", "yesterday");
        assertThat(fields(errors)).containsExactly("heldOn");
    }

    @Test
    void readsABlankFieldAsNull() {
        assertThat(fields(send(withAdvice(), "title", "   "))).containsExactly("title");
        assertThat(Objects.requireNonNull(visits.form).title()).isNull();
    }

    @Test
    void leavesOutWhatNoDatabaseHolds() {
        assertThat(send(withAdvice(), "title", "a\u0000b").hasErrors()).isFalse();
        assertThat(Objects.requireNonNull(visits.form).title()).isEqualTo("ab");
    }

    @Test
    void passesOverAnIndexThatLeadsNowhere() {
        BindingResult errors = send(withAdvice(), "title", "visit", "attendees[0]", "1", "title.length", "9");
        assertThat(errors.hasErrors()).isFalse();
        assertThat(Objects.requireNonNull(visits.form).title()).isEqualTo("visit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officeIds[0]", "officeIds[a]", "officeIds[]", "complexId", "officeIds"})
    void refusesWhatNoFormOfOursSends(String name) {
        assertThatThrownBy(() -> send(withAdvice(), "title", "visit", name, "x"))
                .hasMessageContaining(BadParameter.class.getSimpleName() + ": " + name);
    }

    @Test
    void tiesARefusalToItsFieldWhereAnotherCannotBeRead() {
        BindingResult errors = send(withAdvice(), "title", "visit", "heldOn", "yesterday", "since", "2005-04");
        assertThat(errors.getTarget()).isNull();
        FormErrors.reject(errors, new RuleBroken("title", "visit.twice"));
        assertThat(fields(errors)).containsExactlyInAnyOrder("heldOn", "title");
        assertThat(errors.getFieldValue("title")).isEqualTo("visit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "1899-12-31", "2023-02-30"})
    void knowsNoDayThatNoPageCanShow(String day) {
        assertThat(fields(send(withAdvice(), "title", "visit", "heldOn", day))).containsExactly("heldOn");
    }

    @Test
    void keepsWhatWasTypedInEveryField() {
        BindingResult errors = send(withAdvice(), "title", "much too long", "heldOn", "yesterday", "attendees", "12");
        assertThat(errors.getFieldValue("heldOn")).isEqualTo("yesterday");
        assertThat(errors.getFieldValue("title")).isEqualTo("much too long");
        assertThat(errors.getFieldValue("attendees")).isEqualTo(12);
    }

    @Test
    void readsADateAsPreciselyAsItIsKnown() {
        BindingResult errors = send(withAdvice(), "title", "visit", "since", "2005-04");
        assertThat(errors.hasErrors()).isFalse();
        assertThat(Objects.requireNonNull(visits.form).since()).isEqualTo(PartialDate.parse("2005-04"));
    }

    @Test
    void saysWhatAFigureLooksLikeInsteadOfNamingAJavaClass() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        FieldError error =
                send(withAdvice(), "title", "visit", "attendees", "many").getFieldError("attendees");
        assertThat(messages.getMessage(Objects.requireNonNull(error), Locale.ENGLISH))
                .isEqualTo("Enter a whole number.");
        assertThat(messages.getMessage(error, Locale.KOREAN)).isEqualTo("정수를 입력하십시오.");
    }

    @Test
    void tiesARefusalToItsFieldAndOtherwiseToTheForm() {
        BindingResult errors = send(withAdvice(), "title", "visit");
        FormErrors.reject(errors, new RuleBroken("heldOn", "visit.too-early"));
        FormErrors.reject(errors, new RuleBroken("noSuchField", "visit.closed"));
        assertThat(errors.getFieldErrors("heldOn")).hasSize(1);
        assertThat(errors.getGlobalErrors()).extracting("code").containsExactly("visit.closed");
    }

    private StandaloneMockMvcBuilder withoutAdvice() {
        return MockMvcBuilders.standaloneSetup(visits)
                .setValidator((SmartValidator) ValidatorAdapter.get(new StaticApplicationContext(), validator));
    }

    private StandaloneMockMvcBuilder withAdvice() {
        return withoutAdvice().setControllerAdvice(new FormBinding(validator));
    }

    @Test
    void takesNothingFromAHeader() {
        MockMvcTester portal = MockMvcTester.create(withAdvice().build());
        assertThat(portal.post().uri("/visits").param("title", "visit").header("attendees", "7"))
                .hasStatus(204);
        assertThat(Objects.requireNonNull(visits.form).attendees()).isNull();
    }

    private BindingResult send(StandaloneMockMvcBuilder portal, String... namesAndValues) {
        var request = MockMvcTester.create(portal.build()).post().uri("/visits");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(request.exchange()).hasStatus(204);
        return Objects.requireNonNull(visits.errors);
    }

    private static List<String> fields(BindingResult errors) {
        return errors.getFieldErrors().stream().map(FieldError::getField).toList();
    }
}
