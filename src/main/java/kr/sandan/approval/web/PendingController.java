package kr.sandan.approval.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.approval.ApprovalKinds;
import kr.sandan.approval.PendingOffice;
import kr.sandan.approval.PendingQueries;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long records wait to be decided on, by headquarters. */
@Controller
class PendingController {

    private final PendingQueries pending;
    private final ApprovalKinds kinds;
    private final ApprovalTexts texts;

    PendingController(PendingQueries pending, ApprovalKinds kinds, ApprovalTexts texts) {
        this.pending = pending;
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping("/approvals/pending")
    String pending(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long office,
            @RequestParam(required = false) @Nullable String stuck,
            Paging paging,
            Locale locale,
            Model model) {
        String chosen = kind(kind);
        boolean onlyStuck = "true".equals(stuck);
        model.addAttribute("offices", pending.offices(chosen));
        model.addAttribute("list", pending.items(chosen, office, onlyStuck, paging, locale));
        model.addAttribute("kind", chosen);
        model.addAttribute("office", office);
        model.addAttribute("stuck", onlyStuck);
        model.addAttribute("kinds", texts.kinds(locale));
        model.addAttribute("texts", texts);
        return "approval/pending";
    }

    @GetMapping("/approvals/pending.csv")
    void csv(@RequestParam(required = false) @Nullable String kind, Locale locale, HttpServletResponse response) {
        List<PendingOffice> offices = pending.offices(kind(kind));
        CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "pending.csv"),
                "office_id",
                "office",
                "pending",
                "median_days",
                "oldest_days",
                "without_holder");
        for (PendingOffice office : offices)
            csv.row(
                    office.office(),
                    texts.office(office.office(), locale),
                    office.pending(),
                    office.medianDays(),
                    office.oldestDays(),
                    office.withoutHolder());
        csv.finish();
    }

    private @Nullable String kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) return null;
        if (kinds.find(kind).isEmpty()) throw new BadParameter("kind", kind);
        return kind;
    }
}
