package kr.sandan.approval.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.Inbox;
import kr.sandan.approval.InboxRow;
import kr.sandan.approval.InboxSection;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the reader, and many approvals in one pass. */
@Controller
class InboxController {

    private static final Pattern TICKET = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");
    private static final int MOST = 100;
    private static final List<InboxSection> FIRST = List.of(
            InboxSection.RETURNED, InboxSection.DECIDE, InboxSection.DUE, InboxSection.UNCLAIMED, InboxSection.WAITING);

    private final Inbox inbox;
    private final ApprovalService service;
    private final ApprovalQueries approvals;
    private final ApprovalTexts texts;

    InboxController(Inbox inbox, ApprovalService service, ApprovalQueries approvals, ApprovalTexts texts) {
        this.inbox = inbox;
        this.service = service;
        this.approvals = approvals;
        this.texts = texts;
    }

    @GetMapping("/inbox")
    String inbox(
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String ticked,
            Paging paging,
            Locale locale,
            Model model) {
        Map<InboxSection, List<InboxRow>> rows = inbox.rows(locale);
        InboxSection shown = section == null || section.isBlank()
                ? FIRST.stream()
                        .filter(one -> !rows.getOrDefault(one, List.of()).isEmpty())
                        .findFirst()
                        .orElse(InboxSection.DUE)
                : BadParameter.among(InboxSection.values(), "section", section);
        Map<InboxSection, Integer> counts = new LinkedHashMap<>();
        rows.forEach((one, ofSection) -> counts.put(one, ofSection.size()));
        model.addAttribute("shown", shown);
        model.addAttribute("counts", counts);
        model.addAttribute("list", Inbox.page(rows.getOrDefault(shown, List.of()), paging));
        model.addAttribute("ticked", "all".equals(ticked));
        model.addAttribute("texts", texts);
        return "approval/inbox";
    }

    /** One of many approvals, and why it could not be. */
    public record Outcome(long id, @Nullable String refused) {}

    @PostMapping("/inbox/approve")
    String approve(
            @RequestParam(required = false) @Nullable List<String> pick, Paging paging, Locale locale, Model model) {
        if (pick == null || pick.isEmpty()) {
            model.addAttribute("refused", texts.of("approval.bulk.none", locale));
            return inbox(InboxSection.DECIDE.name(), null, paging, locale, model);
        }
        if (pick.size() > MOST) throw new BadParameter("pick", String.valueOf(pick.size()));
        List<Matcher> tickets =
                pick.stream().distinct().map(InboxController::read).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Matcher ticket : tickets)
            outcomes.add(approve(Long.parseLong(ticket.group(1)), Integer.parseInt(ticket.group(2)), locale));
        model.addAttribute(
                "approved",
                outcomes.stream().filter(one -> one.refused() == null).count());
        model.addAttribute(
                "refusals",
                outcomes.stream().filter(one -> one.refused() != null).toList());
        model.addAttribute("labels", labels(outcomes, locale));
        return "approval/bulk";
    }

    private static Matcher read(String ticket) {
        Matcher matcher = TICKET.matcher(ticket);
        if (!matcher.matches()) throw new BadParameter("pick", ticket);
        return matcher;
    }

    private Outcome approve(long id, int seen, Locale locale) {
        try {
            service.approve(id, seen);
            return new Outcome(id, null);
        } catch (RuleBroken refused) {
            return new Outcome(id, texts.of(refused, locale));
        } catch (NotFound unknown) {
            return new Outcome(id, texts.of("approval.bulk.unknown", locale));
        } catch (OptimisticLockingFailureException stale) {
            return new Outcome(id, texts.of("approval.refused.state", locale));
        }
    }

    /** What the refused ones are called; those that the reader may not know of have no name. */
    private Map<Long, String> labels(List<Outcome> outcomes, Locale locale) {
        List<Long> refused = outcomes.stream()
                .filter(one -> one.refused() != null)
                .map(Outcome::id)
                .toList();
        return approvals.labels(refused, locale);
    }
}
