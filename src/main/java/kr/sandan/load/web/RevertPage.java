package kr.sandan.load.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadDetail;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKinds;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadState;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows what would return if a load were taken back, or which later changes forbid it. */
@Component
class RevertPage {

    private final LoadQueries queries;
    private final LoadFindingQueries findings;
    private final LoadKinds kinds;
    private final LoadTexts texts;

    RevertPage(LoadQueries queries, LoadFindingQueries findings, LoadKinds kinds, LoadTexts texts) {
        this.queries = queries;
        this.findings = findings;
        this.kinds = kinds;
        this.texts = texts;
    }

    LoadState state(long id) {
        return queries.detail(id).row().state();
    }

    /**
     * The page.
     *
     * @param reason as typed so far
     * @param refusal why the button was refused; null before it was pressed
     */
    ModelAndView show(long id, Actor actor, Paging paging, Locale locale, String reason, @Nullable String refusal) {
        LoadDetail load = queries.detail(id);
        Optional<LoadKind> kind = kinds.find(load.row().kind());
        if (!kind.map(LoadKind::loaders)
                .filter(roles -> roles.contains(actor.role()))
                .isPresent()) throw new AccessDeniedException("not a role for this kind of load");
        boolean applied = load.row().state() == LoadState.APPLIED;
        ModelAndView page = new ModelAndView("load/revert", refusal == null ? HttpStatus.OK : HttpStatus.CONFLICT);
        page.addObject("row", load.row());
        page.addObject("kind", kind);
        page.addObject("texts", new LocalTexts(texts, locale));
        page.addObject("dependents", applied ? kind.orElseThrow().dependents(id) : List.of());
        page.addObject("applied", applied);
        page.addObject("list", findings.changes(id, paging));
        page.addObject("reason", reason);
        page.addObject("refusal", refusal);
        return page;
    }
}
