package kr.sandan.call.review.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.call.review.Panel;
import kr.sandan.call.review.StageRun;
import kr.sandan.call.web.ApplicantNames;
import kr.sandan.call.web.CallWords;
import kr.sandan.call.web.Typed;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who judges a stage, and when it begins and ends. */
@Controller
class ReviewerController {

    private final StageRun run;
    private final RankingPages pages;
    private final WorkingAccounts accounts;
    private final ApplicantNames names;
    private final CallWords words;

    ReviewerController(
            StageRun run, RankingPages pages, WorkingAccounts accounts, ApplicantNames names, CallWords words) {
        this.run = run;
        this.pages = pages;
        this.accounts = accounts;
        this.names = names;
        this.words = words;
    }

    /**
     * Somebody asked to judge, as it is typed.
     *
     * @param organisation the name of the organisation for which they work
     */
    record ReviewerForm(
            @NotBlank(message = "{call.reviewer.required}") @Nullable
            String accountId,

            @Nullable String chair,
            @Size(max = 200) @Nullable String organisation) {}

    @GetMapping("/calls/{id}/stages/{stage}/reviewers")
    ModelAndView newReviewer(@PathVariable long id, @PathVariable long stage, Locale locale) {
        return page(id, stage, locale).addObject("form", new ReviewerForm(null, null, null));
    }

    @PostMapping("/calls/{id}/stages/{stage}/reviewers")
    ModelAndView createReviewer(
            @PathVariable long id,
            @PathVariable long stage,
            @Valid @ModelAttribute("form") ReviewerForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        pages.panel(id, stage);
        boolean done = FormErrors.accepted(
                errors,
                () -> run.assign(
                        stage,
                        Objects.requireNonNull(Typed.id("accountId", form.accountId())),
                        form.chair() != null,
                        names.find("organisation", form.organisation())));
        return done ? leave("call.reviewer.added", id, stage, locale, next) : page(id, stage, locale);
    }

    /** Whom to let go. */
    record RemoveForm(@Nullable String accountId) {}

    @PostMapping("/calls/{id}/stages/{stage}/reviewers/remove")
    ModelAndView removeReviewer(
            @PathVariable long id,
            @PathVariable long stage,
            @ModelAttribute("remove") RemoveForm form,
            Locale locale,
            RedirectAttributes next) {
        pages.panel(id, stage);
        run.unassign(stage, Objects.requireNonNullElse(Typed.id("accountId", form.accountId()), 0L));
        return leave("call.reviewer.removed", id, stage, locale, next);
    }

    @PostMapping("/calls/{id}/stages/{stage}/open")
    ModelAndView open(@PathVariable long id, @PathVariable long stage, Locale locale, RedirectAttributes next) {
        pages.panel(id, stage);
        run.open(stage);
        return leave("call.stage.opened", id, stage, locale, next);
    }

    @PostMapping("/calls/{id}/stages/{stage}/close")
    ModelAndView close(@PathVariable long id, @PathVariable long stage, Locale locale, RedirectAttributes next) {
        pages.panel(id, stage);
        run.close(stage);
        return leave("call.stage.closed", id, stage, locale, next);
    }

    private ModelAndView page(long id, long stage, Locale locale) {
        Panel panel = pages.panel(id, stage);
        List<Option> judges = accounts.all().stream()
                .filter(one -> StageRun.JUDGES.contains(one.role()))
                .filter(one -> panel.reviewer(one.id()).isEmpty())
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        one.displayName() + " (" + words.say(one.role().messageKey(), locale) + ")"))
                .toList();
        return pages.frame("call/reviewers", id, panel, locale)
                .addObject("panel", panel)
                .addObject("judges", judges);
    }

    private ModelAndView leave(String key, long id, long stage, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/calls/" + id + "/stages/" + stage + "/reviewers");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
