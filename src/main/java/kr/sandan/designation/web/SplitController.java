package kr.sandan.designation.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.designation.ActChoices;
import kr.sandan.designation.DesignationDesk;
import kr.sandan.designation.Designations;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes several sites of one. */
@Controller
class SplitController {

    /** More new sites than any split is known to have made; rows left empty are passed over. */
    private static final int ROWS = 6;

    private final DesignationDesk desk;
    private final Designations designations;
    private final ActChoices choices;
    private final ActPages pages;
    private final DesignationFormPages forms;

    SplitController(
            DesignationDesk desk,
            Designations designations,
            ActChoices choices,
            ActPages pages,
            DesignationFormPages forms) {
        this.desk = desk;
        this.designations = designations;
        this.choices = choices;
        this.pages = pages;
        this.forms = forms;
    }

    /** A row for a new site; its number is what goes to it names. */
    record Row(int number, @Nullable String name, @Nullable String nameEn) {}

    /** Something that goes to one of the new sites; chosen is the number of its row. */
    record Going(String id, String text, @Nullable String chosen) {}

    @GetMapping("/designations/{id}/split")
    ModelAndView newSplit(@PathVariable long id, Locale locale) {
        SplitForm form = SplitForm.empty(designations.version(id), SubmissionKey.fresh());
        return page(id, form, locale).addObject("form", form);
    }

    @PostMapping("/designations/{id}/split")
    ModelAndView createSplit(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SplitForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String key = SubmissionKey.of(form.submissionKey());
        try {
            Long done = ActPages.made(errors, () -> {
                desk.split(key, told -> form.command(id, told), form.source().word());
                return id;
            });
            return done == null ? page(id, form, locale) : pages.done(ActKind.SPLIT, id, locale, next);
        } catch (StaleEdit meanwhile) {
            return pages.stale(page(id, form, locale), id, id, locale);
        }
    }

    private ModelAndView page(long id, SplitForm form, Locale locale) {
        List<Row> pieces = new ArrayList<>();
        for (int row = 0; row < Math.max(ROWS, form.rows()); row++)
            pieces.add(new Row(row + 1, form.nameOf(row), form.nameEnOf(row)));
        return pages.page(ActKind.SPLIT, id, form.version(), locale)
                .addObject("pieces", pieces)
                .addObject("complexes", going(forms.withParts(choices.ground(id)), form.complexes()))
                .addObject("under", going(under(id, locale), form.under()));
    }

    private List<Option> under(long id, Locale locale) {
        return choices.under(id).stream()
                .map(choice -> pages.option(String.valueOf(choice.id()), choice, locale))
                .toList();
    }

    private static List<Going> going(List<Option> options, Map<String, String> chosen) {
        return options.stream()
                .map(option -> new Going(option.value(), option.text(), chosen.get(option.value())))
                .toList();
    }
}
