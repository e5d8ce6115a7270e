package kr.sandan.complex.web;

import java.time.LocalDate;
import kr.sandan.complex.AliasKind;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.NewAlias;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Other names of a complex, and the office named to answer for it. */
@Controller
class ComplexTieController {

    private final ComplexDesk desk;
    private final ComplexFormPages pages;

    ComplexTieController(ComplexDesk desk, ComplexFormPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/complexes/{id}/aliases")
    ModelAndView changeAliases(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String alias,
            @RequestParam(required = false) @Nullable AliasKind kind,
            @RequestParam(required = false) @Nullable String withdraw,
            @RequestParam(required = false) @Nullable String withdrawalReason,
            @RequestParam(required = false) @Nullable Long sourceId,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes next) {
        desk.requireMine(id);
        if (withdraw != null) {
            desk.withdrawAlias(id, withdraw, withdrawalReason);
            return pages.done("complex.form.alias.withdrawn", id, next);
        }
        if (alias == null || alias.isBlank()) throw new RuleBroken("alias", "complex.alias.required");
        AliasKind known = kind == null ? AliasKind.VARIANT : kind;
        desk.addAlias(id, NewAlias.of(alias, known), word(sourceId, reason));
        return pages.done("complex.form.alias.added", id, next);
    }

    @PostMapping("/complexes/{id}/office")
    ModelAndView assignOffice(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long officeId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Long sourceId,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes next) {
        desk.requireMine(id);
        if (officeId == null) throw new RuleBroken("officeId", "complex.form.office.required");
        if (from == null) throw new RuleBroken("from", "complex.form.day.required");
        desk.assignOffice(id, officeId, from, word(sourceId, reason));
        return pages.done("complex.form.office.assigned", id, next);
    }

    private static ComplexDesk.Word word(@Nullable Long sourceId, @Nullable String reason) {
        if (sourceId == null) throw new RuleBroken("sourceId", "complex.form.source.choose");
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "complex.reason.required");
        return new ComplexDesk.Word(sourceId, null, reason);
    }
}
