package kr.sandan.load.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadFilter;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKinds;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The history of the loads, and the upload of a file. */
@Controller
class LoadController {

    private final LoadQueries queries;
    private final LoadService service;
    private final LoadKinds kinds;
    private final LoadTexts texts;
    private final OthersAtWork others;

    LoadController(LoadQueries queries, LoadService service, LoadKinds kinds, LoadTexts texts, OthersAtWork others) {
        this.queries = queries;
        this.service = service;
        this.kinds = kinds;
        this.texts = texts;
        this.others = others;
    }

    @GetMapping("/loads")
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LoadState state,
            Paging paging,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            Model model) {
        model.addAttribute("list", queries.list(new LoadFilter(kind, state), paging));
        model.addAttribute("texts", new LocalTexts(texts, locale));
        model.addAttribute("kinds", texts.kinds(locale));
        model.addAttribute("states", texts.states(locale));
        model.addAttribute("kind", kind);
        model.addAttribute("state", state);
        model.addAttribute("mayUpload", !allowed(account).isEmpty());
        return "load/list";
    }

    @GetMapping("/loads/new")
    String newLoad(@AuthenticationPrincipal SignedIn account, Locale locale, Model model) {
        model.addAttribute("uploadForm", UploadForm.EMPTY);
        return form(account, locale, model);
    }

    @PostMapping("/loads")
    ModelAndView createLoad(
            @ModelAttribute("uploadForm") UploadForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            Model model) {
        Long id = FormErrors.result(errors, () -> form.send(service, Caller.of(account)));
        if (id == null) return new ModelAndView(form(account, locale, model), model.asMap());
        return new ModelAndView(new RedirectView("/loads/" + id, true, false));
    }

    private String form(SignedIn account, Locale locale, Model model) {
        List<LoadKind> allowed = allowed(account);
        model.addAttribute(
                "kinds",
                allowed.stream().map(kind -> texts.option(kind, locale)).toList());
        model.addAttribute(
                "files", allowed.stream().map(kind -> texts.file(kind, locale)).toList());
        model.addAttribute("others", others.of(allowed, locale));
        model.addAttribute("texts", new LocalTexts(texts, locale));
        return "load/new";
    }

    private List<LoadKind> allowed(SignedIn account) {
        return kinds.all().stream()
                .filter(kind -> kind.loaders().contains(Caller.of(account).role()))
                .toList();
    }
}
