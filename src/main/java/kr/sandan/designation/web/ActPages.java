package kr.sandan.designation.web;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import kr.sandan.designation.ActChoices;
import kr.sandan.designation.Designations;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of all acts on a designation have in common. */
@Component
class ActPages {

    /** What the database may find fault with, and acts have no field for: they name a day only. */
    private static final Set<String> DAYS = Set.of("from", "until");

    private final Designations designations;
    private final DesignationPages records;
    private final DesignationFormPages forms;
    private final DesignationWords words;

    ActPages(Designations designations, DesignationPages records, DesignationFormPages forms, DesignationWords words) {
        this.words = words;
        this.designations = designations;
        this.records = records;
        this.forms = forms;
    }

    /** @param version that the form carries: the one that was seen when it was opened */
    ModelAndView page(ActKind kind, long id, @Nullable Object version, Locale locale) {
        DesignationPage record = records.page(id, forms.today(), locale);
        return forms.act(kind, id, record.name(), designations.role(id), locale).addObject("version", version);
    }

    /**
     * A stale form is shown again beside the life of the record, whose newest acts the person has not seen.
     *
     * @param changed the one that somebody changed, of those the act touches
     */
    ModelAndView stale(ModelAndView again, long id, long changed, Locale locale) {
        DesignationPage record = records.page(changed, forms.today(), locale);
        again.setStatus(HttpStatus.CONFLICT);
        return again.addObject("version", designations.version(id))
                .addObject("changed", record.name())
                .addObject("life", record.life());
    }

    ModelAndView done(ActKind kind, long id, Locale locale, RedirectAttributes next) {
        return forms.done("designation.form.done." + kind.path(), id, locale, next);
    }

    /** Makes the act unless the form has errors; what is refused of its days is said beside the day of the act. */
    static <T> @Nullable T made(BindingResult errors, Supplier<T> act) {
        return FormErrors.result(errors, () -> {
            try {
                return act.get();
            } catch (RuleBroken refused) {
                if (!DAYS.contains(String.valueOf(refused.field()))) throw refused;
                throw new RuleBroken("day", refused.messageKey(), refused.arguments());
            }
        });
    }

    /** Something that the act may touch, with its days. */
    Option option(String value, ActChoices.Choice choice, Locale locale) {
        String name = DesignationWords.name(choice.name(), choice.nameEn(), locale);
        return new Option(value, name + " (" + words.span(choice.span(), locale) + ")");
    }
}
