package kr.sandan.load.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadBreakdowns;
import kr.sandan.load.LoadCorrections;
import kr.sandan.load.LoadDetail;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKinds;
import kr.sandan.load.LoadOriginals;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadRow;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one load together. */
@Component
class LoadPage {

    /** Cells listed of each kind of problem; all of them are in the files. */
    private static final int CELLS_SHOWN = 50;

    /** Answered first, the others follow. */
    private static final int QUESTIONS_SHOWN = 50;

    /** One reason can be given for all of them, shown or not. */
    private static final int STRIKING_SHOWN = 100;

    private final LoadQueries queries;
    private final LoadFindingQueries findings;
    private final LoadBreakdowns breakdowns;
    private final LoadCorrections corrections;
    private final LoadOriginals originals;
    private final OthersAtWork others;
    private final LoadKinds kinds;
    private final LoadTexts texts;

    LoadPage(
            LoadQueries queries,
            LoadFindingQueries findings,
            LoadBreakdowns breakdowns,
            LoadCorrections corrections,
            LoadOriginals originals,
            OthersAtWork others,
            LoadKinds kinds,
            LoadTexts texts) {
        this.queries = queries;
        this.findings = findings;
        this.breakdowns = breakdowns;
        this.corrections = corrections;
        this.originals = originals;
        this.others = others;
        this.kinds = kinds;
        this.texts = texts;
    }

    ModelAndView show(long id, Actor actor, Paging paging, Locale locale, @Nullable String refusal) {
        LoadDetail load = queries.detail(id);
        Optional<LoadKind> kind = kinds.find(load.row().kind());
        LoadActions actions = LoadActions.of(load, kind, actor);
        ModelAndView page = new ModelAndView("load/detail", refusal == null ? HttpStatus.OK : HttpStatus.CONFLICT);
        page.addObject("load", load);
        page.addObject("row", load.row());
        page.addObject("kind", kind);
        page.addObject("fileOpen", load.fileKept() && originals.isOpen(load, actor));
        page.addObject("texts", new LocalTexts(texts, locale));
        page.addObject("message", message(load, locale));
        page.addObject("refusal", refusal);
        page.addObject("others", load.row().state().isUnderWay() ? others.beside(id, locale) : List.of());
        page.addObject("actions", actions);
        page.addObject("steps", steps(actions, locale));
        page.addObject("step", actions.step(load.row().state()));
        page.addObject("asked", findings.asked(id));
        page.addObject("reviews", findings.reviews(id, QUESTIONS_SHOWN));
        page.addObject("striking", findings.striking(id, STRIKING_SHOWN));
        page.addObject("problems", findings.problems(id, CELLS_SHOWN));
        page.addObject("corrections", corrections.of(id));
        page.addObject("typed", Map.of());
        page.addObject("fields", new CellFields());
        page.addObject("breakdowns", breakdowns.of(id, locale));
        page.addObject("list", findings.changes(id, paging));
        page.addObject("compared", isCompared(load.row()));
        addWhatItTouches(page, load, kind);
        return page;
    }

    /** Whether the file was read to its end and what it would change is known: with open questions nothing may be. */
    private static boolean isCompared(LoadRow row) {
        return switch (row.state()) {
            case REFUSED -> false;
            case REVIEW -> row.added() + row.changed() + row.unchanged() + row.gone() > 0;
            default -> true;
        };
    }

    /** What the load affects while it waits, and its control figures. */
    private static void addWhatItTouches(ModelAndView page, LoadDetail load, Optional<LoadKind> kind) {
        long id = load.row().id();
        boolean waits = load.checkedAt() != null && load.row().state().isUnderWay();
        page.addObject(
                "affected",
                kind.filter(known -> waits)
                        .flatMap(known -> known.affected(
                                id, Optional.ofNullable(load.row().period()).orElse("")))
                        .orElse(null));
        Map<Boolean, List<LoadKind.ControlFigure>> controls =
                kind.map(known -> known.controls(id)).orElse(List.of()).stream()
                        .collect(Collectors.partitioningBy(
                                control -> control.difference().signum() != 0));
        page.addObject("differing", controls.getOrDefault(true, List.of()));
        page.addObject("agreeing", controls.getOrDefault(false, List.of()));
    }

    private List<String> steps(LoadActions actions, Locale locale) {
        return actions.steps().stream()
                .map(key -> texts.of(key, List.of(), locale))
                .toList();
    }

    private @Nullable String message(LoadDetail load, Locale locale) {
        String key = load.messageKey();
        return key == null ? null : texts.of(key, load.messageArgs(), locale);
    }
}
