package kr.sandan.privacy.web;

import static kr.sandan.platform.web.RouteRules.get;
import static kr.sandan.platform.web.RouteRules.post;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.MenuEntries;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.privacy.AccessReviews;
import kr.sandan.privacy.AccessReviews.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The access log of personal data, month by month, and its review. */
@Controller
class AccessLogController implements RouteRules, MenuEntries {

    private static final Audience ADMIN = Audience.roles("ADMIN");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AsOf.ZONE);

    private final AccessReviews reviews;
    private final MessageSource messages;

    AccessLogController(AccessReviews reviews, MessageSource messages) {
        this.reviews = reviews;
        this.messages = messages;
    }

    /** What somebody found who looked through the log of a month. */
    record ReviewForm(
            @Nullable String month,

            @NotBlank(message = "{privacy.review.remark.required}") @Size(max = 1000) @Nullable
            String remark) {

        static final ReviewForm EMPTY = new ReviewForm(null, null);
    }

    /** An entry as the page prints it. */
    record Line(String at, Entry entry) {}

    /** Who signed for a month, as the page prints it. */
    record Signed(String at, String by, String remark) {}

    @Override
    public List<RouteRule> rules() {
        return List.of(
                get("/admin/access-log", ADMIN),
                get("/admin/access-log.csv", ADMIN),
                post("/admin/access-log/review", ADMIN));
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(Group.ADMINISTRATION, 80, "privacy.menu", "/admin/access-log", ADMIN));
    }

    @GetMapping("/admin/access-log")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String unusual) {
        return page(month(month), !"false".equals(unusual)).addObject("form", ReviewForm.EMPTY);
    }

    @GetMapping("/admin/access-log.csv")
    void csv(@RequestParam(required = false) @Nullable String month, HttpServletResponse response) {
        List<Entry> entries = reviews.entries(month(month));
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "access-log.csv"),
                "id",
                "accessed_at",
                "account",
                "address",
                "action",
                "subject_kind",
                "subject_id",
                "subjects",
                "reason",
                "unusual")) {
            for (Entry entry : entries)
                csv.row(
                        entry.id(),
                        second(entry.at()),
                        entry.username(),
                        entry.address(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.subjects(),
                        entry.reason(),
                        entry.unusual());
            csv.finish();
        }
    }

    @PostMapping("/admin/access-log/review")
    ModelAndView signReview(
            @Valid @ModelAttribute("form") ReviewForm form, BindingResult errors, RedirectAttributes next) {
        YearMonth month = month(form.month());
        boolean done = FormErrors.accepted(errors, () -> reviews.sign(month, form.remark()));
        if (!done) return page(month, true);
        next.addFlashAttribute(
                "flash", messages.getMessage("privacy.review.signed", null, LocaleContextHolder.getLocale()));
        ModelAndView page = new ModelAndView("redirect:/admin/access-log?month=" + month);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView page(YearMonth month, boolean unusualOnly) {
        List<Entry> all = reviews.entries(month);
        List<Entry> unusual =
                all.stream().filter(entry -> entry.unusual() != null).toList();
        return new ModelAndView("privacy/log")
                .addObject("month", month.toString())
                .addObject("unusualOnly", unusualOnly)
                .addObject("total", all.size())
                .addObject("unusual", unusual.size())
                .addObject(
                        "lines",
                        (unusualOnly ? unusual : all)
                                .stream()
                                        .map(entry -> new Line(second(entry.at()), entry))
                                        .toList())
                .addObject("over", reviews.isOver(month))
                .addObject("many", AccessReviews.MANY)
                .addObject("nightFrom", AccessReviews.NIGHT_FROM)
                .addObject("nightUntil", AccessReviews.NIGHT_UNTIL)
                .addObject(
                        "review",
                        reviews.review(month)
                                .map(held -> new Signed(second(held.signedAt()), held.signedBy(), held.remark()))
                                .orElse(null));
    }

    private YearMonth month(@Nullable String text) {
        if (text == null || text.isBlank()) return reviews.current();
        try {
            YearMonth month = YearMonth.parse(text.strip());
            if (month.getYear() < 2000 || month.getYear() > 2999) throw new BadParameter("month", text);
            return month;
        } catch (DateTimeException unreadable) {
            throw new BadParameter("month", text);
        }
    }

    private static String second(Instant at) {
        return SECOND.format(at);
    }
}
