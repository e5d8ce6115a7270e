package kr.sandan.load.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.load.CorrectCell;
import kr.sandan.load.LoadCorrections;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cells mended in place, beside the findings that name them. */
@Controller
class CorrectionController {

    private final LoadCorrections corrections;
    private final StepPress press;

    CorrectionController(LoadCorrections corrections, StepPress press) {
        this.corrections = corrections;
        this.press = press;
    }

    @PostMapping("/loads/{id}/correct")
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        List<CorrectCell> cells = new ArrayList<>();
        sent.forEach((name, texts) -> {
            CellField field = CellField.read(name);
            if (field != null) cells.add(new CorrectCell(field.sheet(), field.cell(), texts.get(0)));
        });
        ModelAndView shown =
                press.take(id, account, locale, actor -> corrections.correct(id, cells, sent.getFirst("seen"), actor));
        boolean refused = shown.getModel().containsKey("typed");
        return refused ? shown.addObject("typed", sent.toSingleValueMap()) : shown;
    }

    @PostMapping("/loads/{id}/uncorrect")
    ModelAndView uncorrect(
            @PathVariable long id,
            @RequestParam String cell,
            @RequestParam(required = false) @Nullable String seen,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        CellField field = CellField.read(cell);
        return press.take(id, account, locale, actor -> {
            if (field != null) corrections.undo(id, field.sheet(), field.cell(), seen, actor);
        });
    }
}
