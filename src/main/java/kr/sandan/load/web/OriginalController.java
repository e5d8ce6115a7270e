package kr.sandan.load.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.load.LoadDetail;
import kr.sandan.load.LoadOriginals;
import kr.sandan.load.LoadQueries;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each file as it was sent, and with its cells marked. Where it may name people, a page asks for the reason first. */
@Controller
class OriginalController {

    private static final String ORIGINAL = "/loads/{id}/original";
    private static final String MARKED = "/loads/{id}/marked.xlsx";

    private final LoadOriginals originals;
    private final LoadQueries queries;
    private final MarkedFile marked;

    OriginalController(LoadOriginals originals, LoadQueries queries, MarkedFile marked) {
        this.originals = originals;
        this.queries = queries;
        this.marked = marked;
    }

    /** Why somebody takes a file that may name people. */
    record ReasonForm(@Nullable String reason) {

        static final ReasonForm EMPTY = new ReasonForm(null);
    }

    @GetMapping(ORIGINAL)
    @Nullable
    ModelAndView original(
            @PathVariable long id, @AuthenticationPrincipal SignedIn account, HttpServletResponse response) {
        LoadDetail load = originals.open(id, Caller.of(account));
        if (originals.isGuarded(load)) return empty(load, ORIGINAL);
        save(load, response);
        return null;
    }

    @PostMapping(ORIGINAL)
    @Nullable
    ModelAndView takeOriginal(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn account,
            HttpServletResponse response) {
        LoadDetail taken = FormErrors.result(errors, () -> originals.taken(id, form.reason(), Caller.of(account)));
        if (taken == null) return reason(originals.open(id, Caller.of(account)), ORIGINAL);
        save(taken, response);
        return null;
    }

    @GetMapping(MARKED)
    @Nullable
    ModelAndView marked(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            HttpServletResponse response) {
        LoadDetail load = originals.open(id, Caller.of(account));
        if (originals.isGuarded(load)) return empty(load, MARKED);
        saveMarked(id, locale, response);
        return null;
    }

    @PostMapping(MARKED)
    @Nullable
    ModelAndView takeMarked(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            HttpServletResponse response) {
        LoadDetail taken = FormErrors.result(errors, () -> originals.taken(id, form.reason(), Caller.of(account)));
        if (taken == null) return reason(originals.open(id, Caller.of(account)), MARKED);
        saveMarked(id, locale, response);
        return null;
    }

    private void save(LoadDetail load, HttpServletResponse response) {
        queries.original(
                load.row().id(),
                Download.start(response, Download.ANY, load.row().fileName()));
    }

    private void saveMarked(long id, Locale locale, HttpServletResponse response) {
        marked.write(id, locale, Download.start(response, Download.XLSX, "load-" + id + "-marked.xlsx"));
    }

    private static ModelAndView empty(LoadDetail load, String address) {
        return reason(load, address).addObject("form", ReasonForm.EMPTY);
    }

    private static ModelAndView reason(LoadDetail load, String address) {
        return new ModelAndView("load/reason")
                .addObject("row", load.row())
                .addObject(
                        "address",
                        address.replace("{id}", String.valueOf(load.row().id())));
    }
}
