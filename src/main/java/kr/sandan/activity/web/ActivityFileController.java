package kr.sandan.activity.web;

import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivityFile;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.activity.ActivityFileService;
import kr.sandan.activity.ActivityFiles;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an activity: sent, saved and taken away. None is ever shown but a photograph, small. */
@Controller
class ActivityFileController {

    private final ActivityFileService service;
    private final ActivityFiles files;
    private final SentFiles sent;
    private final ActivityFormPages forms;

    ActivityFileController(ActivityFileService service, ActivityFiles files, SentFiles sent, ActivityFormPages forms) {
        this.service = service;
        this.files = files;
        this.sent = sent;
        this.forms = forms;
    }

    /** Why somebody takes a sheet of signatures out. */
    record ReasonForm(@Nullable String reason) {

        static final ReasonForm EMPTY = new ReasonForm(null);
    }

    @PostMapping("/activities/{id}/files")
    ModelAndView createFiles(
            @PathVariable long id,
            @ModelAttribute("form") SentFiles.Form form,
            BindingResult unreadable,
            Locale locale,
            RedirectAttributes next) {
        next.addFlashAttribute("fileOutcomes", sent.attach(id, unreadable.hasErrors() ? null : form, locale));
        return back(id);
    }

    /** The same at the asking of a script, which sends one file after the other and wants a sentence and no page. */
    @PostMapping(value = "/activities/{id}/files", params = "auto")
    ResponseEntity<String> createFilesQuietly(
            @PathVariable long id,
            @ModelAttribute("form") SentFiles.Form form,
            BindingResult unreadable,
            Locale locale) {
        List<SentFiles.Outcome> outcomes = sent.attach(id, unreadable.hasErrors() ? null : form, locale);
        boolean kept = outcomes.stream().allMatch(SentFiles.Outcome::kept);
        return ResponseEntity.status(kept ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(outcomes.stream().map(SentFiles.Outcome::text).distinct().collect(Collectors.joining(" ")));
    }

    @GetMapping("/activities/{id}/files/{file}")
    @Nullable
    ModelAndView file(@PathVariable long id, @PathVariable long file, HttpServletResponse response) {
        ActivityFile found = files.find(id, file);
        if (found.part().isPersonal()) return redirect("/activities/" + id + "/files/" + file + "/reason");
        save(found, response);
        return null;
    }

    @GetMapping("/activities/{id}/files/{file}/small")
    ResponseEntity<byte[]> small(@PathVariable long id, @PathVariable long file) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(CONTENT_DISPOSITION, "inline; filename=\"small.jpg\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(files.small(id, file));
    }

    @GetMapping("/activities/{id}/files/{file}/reason")
    ModelAndView newReason(@PathVariable long id, @PathVariable long file) {
        return reason(id, files.sheet(id, file)).addObject("form", ReasonForm.EMPTY);
    }

    @PostMapping("/activities/{id}/files/{file}/reason")
    @Nullable
    ModelAndView takeFile(
            @PathVariable long id,
            @PathVariable long file,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            HttpServletResponse response) {
        ActivityFile found = files.sheet(id, file);
        ActivityFile taken = FormErrors.result(errors, () -> files.taken(id, file, form.reason()));
        if (taken == null) return reason(id, found);
        save(taken, response);
        return null;
    }

    @PostMapping("/activities/{id}/files/{file}/remove")
    ModelAndView removeFile(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes next) {
        service.remove(id, file, reason);
        return forms.done("activity.file.removed", id, next);
    }

    @PostMapping("/activities/{id}/files/{file}/part")
    ModelAndView updatePart(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String reason,
            Locale locale,
            RedirectAttributes next) {
        next.addFlashAttribute("fileOutcomes", List.of(sent.show(id, file, part, reason, locale)));
        return back(id);
    }

    static Part part(@Nullable String typed) {
        return typed == null ? Part.OTHER : BadParameter.among(Part.values(), "part", typed);
    }

    private void save(ActivityFile file, HttpServletResponse response) {
        files.copy(file, Download.start(response, Download.ANY, file.name()));
    }

    private static ModelAndView reason(long id, ActivityFile file) {
        return new ModelAndView("activity/file-reason").addObject("id", id).addObject("file", file);
    }

    private static ModelAndView back(long id) {
        return redirect("/activities/" + id + "#files");
    }

    private static ModelAndView redirect(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
