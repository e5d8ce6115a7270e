package kr.sandan.source.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.sandan.file.DocumentType;
import kr.sandan.file.KeptFile;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.source.DocumentFile;
import kr.sandan.source.DocumentFileService;
import kr.sandan.source.DocumentFiles;
import kr.sandan.source.SourceRegister;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The file of a document: attached, replaced, opened to everybody, and saved. */
@Controller
class DocumentFileController {

    private final DocumentFileService service;
    private final DocumentFiles files;
    private final SourceRegister register;
    private final ClaimPages pages;

    DocumentFileController(
            DocumentFileService service, DocumentFiles files, SourceRegister register, ClaimPages pages) {
        this.service = service;
        this.files = files;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping("/sources/{id}/file")
    ModelAndView newFile(@PathVariable long id, AsOf asOf) {
        return page("source/file", id, asOf).addObject("form", DocumentFileForm.about(newest(id), false));
    }

    @PostMapping("/sources/{id}/file")
    ModelAndView createFile(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DocumentFileForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        boolean attached = FormErrors.accepted(
                errors,
                () -> SentFile.with(form.file(), sent -> {
                    service.attach(form.toAttachment(id, sent));
                    return id;
                }));
        if (!attached) return page("source/file", id, asOf);
        return pages.back("/sources/" + id, "source.file.attached", locale, next);
    }

    @GetMapping("/sources/{id}/file/release")
    ModelAndView newRelease(@PathVariable long id, AsOf asOf) {
        ModelAndView page = page("source/file-release", id, asOf);
        DocumentFile file = files.of(id).stream().findFirst().orElseThrow(() -> new NotFound("source file", id));
        return page.addObject("form", DocumentFileForm.about(file.edition(), !file.open()));
    }

    @PostMapping("/sources/{id}/file/release")
    ModelAndView createRelease(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DocumentFileForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        if (!FormErrors.accepted(errors, () -> service.release(form.toRelease(id))))
            return page("source/file-release", id, asOf);
        return pages.back("/sources/" + id, "source.file.decided", locale, next);
    }

    @GetMapping("/sources/{id}/file/{edition}")
    void file(
            @PathVariable long id,
            @PathVariable int edition,
            AsOf asOf,
            PageFrame frame,
            HttpServletResponse response) {
        register.detail(id, asOf);
        KeptFile file = service.file(id, edition, SourceRoutes.isStaff(frame));
        service.copy(file, Download.start(response, Download.ANY, file.name()));
    }

    private ModelAndView page(String view, long id, AsOf asOf) {
        List<DocumentFile> editions = files.of(id);
        return new ModelAndView(view)
                .addObject("source", register.detail(id, asOf))
                .addObject("current", editions.isEmpty() ? null : editions.get(0))
                .addObject("accepted", DocumentType.accepted());
    }

    private int newest(long id) {
        return files.of(id).stream().findFirst().map(DocumentFile::edition).orElse(0);
    }
}
