package kr.sandan.approval.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.approval.ApprovalAction;
import kr.sandan.approval.ApprovalKind;
import kr.sandan.approval.ApprovalKinds;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalView;
import kr.sandan.approval.RecordField;
import kr.sandan.approval.RecordLabel;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an approval: what the record says, who has it, what happened, what the reader may do. */
@Component
class ApprovalPage {

    private final ApprovalQueries approvals;
    private final ApprovalKinds kinds;
    private final ApprovalTexts texts;

    ApprovalPage(ApprovalQueries approvals, ApprovalKinds kinds, ApprovalTexts texts) {
        this.approvals = approvals;
        this.kinds = kinds;
        this.texts = texts;
    }

    /**
     * What was typed into a form of the page that was refused.
     *
     * @param form which form it was, or null
     * @param refused why it was refused, in words, or null
     */
    record Typed(
            @Nullable String form,
            String reason,
            Map<String, String> comments,
            @Nullable String refused) {

        static final Typed NOTHING = new Typed(null, "", Map.of(), null);

        Typed refused(String why) {
            return new Typed(form, reason, comments, why);
        }
    }

    /**
     * A field as the page shows it.
     *
     * @param comment what the last return says of it, or null
     * @param typed what was typed to be said of it, or null
     */
    public record Line(
            RecordField field,
            @Nullable String comment,
            @Nullable String typed) {}

    ModelAndView show(long id, Typed typed, Locale locale) {
        ApprovalView view = approvals.view(id);
        ApprovalKind kind = kinds.find(view.kind()).orElseThrow(() -> new NotFound("approval", id));
        RecordLabel label = kind.labels(List.of(view.recordId()), locale).get(view.recordId());
        if (label == null) throw new NotFound("approval", id);
        List<Line> lines = kind.fields(view.recordId(), view.version(), locale).stream()
                .map(field -> new Line(
                        field,
                        view.comments().of(field.name()),
                        typed.comments().get(field.name())))
                .toList();
        Map<String, String> labels = new LinkedHashMap<>();
        lines.forEach(line -> labels.put(line.field().name(), line.field().label()));
        return buttons(view, kind, label)
                .addObject("approval", view)
                .addObject("kind", texts.kind(view.kind(), locale))
                .addObject("office", texts.office(view.office(), locale))
                .addObject("label", label)
                .addObject("lines", lines)
                .addObject("fieldLabels", labels)
                .addObject("typed", typed);
    }

    /** The page with what the reader may do on it. */
    private static ModelAndView buttons(ApprovalView view, ApprovalKind kind, RecordLabel label) {
        String form = label.editPath();
        return new ModelAndView("approval/detail")
                .addObject("deciding", view.may(ApprovalAction.RETURN))
                .addObject("maySubmit", view.may(ApprovalAction.SUBMIT) && kind.ready(view.recordId()))
                .addObject("mayWithdraw", view.may(ApprovalAction.WITHDRAW))
                .addObject("mayTake", view.may(ApprovalAction.HAND_OVER))
                .addObject("mayReopen", view.may(ApprovalAction.REOPEN))
                .addObject(
                        "mending",
                        view.state().isOpen() && form != null ? view.comments().address(form) : null);
    }

    /** Of what was sent, what is said of fields that the record has. */
    Map<String, String> comments(long id, Map<String, String> sent, Locale locale) {
        ApprovalView view = approvals.view(id);
        Map<String, String> comments = new LinkedHashMap<>();
        kinds.find(view.kind())
                .ifPresent(kind -> kind.fields(view.recordId(), view.version(), locale)
                        .forEach(field -> {
                            String said = sent.getOrDefault(field.name(), "")
                                    .replace("\u0000", "")
                                    .strip();
                            if (!said.isEmpty()) comments.put(field.name(), said);
                        }));
        return comments;
    }
}
