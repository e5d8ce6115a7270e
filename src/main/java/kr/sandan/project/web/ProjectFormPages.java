package kr.sandan.project.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.call.Application;
import kr.sandan.call.ApplicationState;
import kr.sandan.call.Applications;
import kr.sandan.call.Call;
import kr.sandan.call.CallFilter;
import kr.sandan.call.CallQueries;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.Directory;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.project.Node;
import kr.sandan.project.ParticipantRole;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.ProjectQueries;
import kr.sandan.project.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a project is entered and changed, with what can be chosen on them. */
@Component
class ProjectFormPages {

    private static final int MOST_CALLS = 200;

    private final ProjectQueries queries;
    private final ProjectSight sight;
    private final ProjectFormReader reader;
    private final CallQueries calls;
    private final Applications applications;
    private final ComplexDirectory directory;
    private final ProjectWords words;

    ProjectFormPages(
            ProjectQueries queries,
            ProjectSight sight,
            ProjectFormReader reader,
            CallQueries calls,
            Applications applications,
            ComplexDirectory directory,
            ProjectWords words) {
        this.queries = queries;
        this.sight = sight;
        this.reader = reader;
        this.calls = calls;
        this.applications = applications;
        this.directory = directory;
        this.words = words;
    }

    /** The project as it stands, where the reader may change it. */
    Project mine(long id) {
        return queries.find(id, words.today())
                .filter(one -> sight.keeps(one.facts().officeId()))
                .orElseThrow(() -> new NotFound("project", id));
    }

    ProjectForm typed(Project held) {
        Directory today = directory.at(words.today());
        Map<Long, String> complexes = new HashMap<>();
        for (Node node : held.facts().nodes())
            for (long id : node.complexIds()) today.find(id).ifPresent(one -> complexes.put(id, one.name()));
        return reader.form(held, complexes);
    }

    /** The headquarters of somebody who works for one alone. */
    @Nullable
    String onlyOffice(Locale locale) {
        List<Option> own = words.offices(locale);
        return own.size() == 1 ? own.get(0).value() : null;
    }

    ModelAndView page(@Nullable Project held, @Nullable ProjectForm form, Locale locale) {
        ModelAndView page = new ModelAndView("project/form")
                .addObject("project", held)
                .addObject("name", held == null ? null : held.name(ProjectWords.korean(locale)));
        if (form != null)
            page.addObject("participantRows", form.participantRows())
                    .addObject("costRows", form.costRows())
                    .addObject("nodeRows", form.nodeRows());
        return page.addObject("programmes", words.programmes(false, locale))
                .addObject("services", words.services(locale))
                .addObject("offices", words.offices(locale))
                .addObject("councils", words.councils(locale))
                .addObject("selected", selected())
                .addObject("kinds", words.options(ProjectKind.values(), "project.kind.", locale))
                .addObject("roles", words.options(ParticipantRole.values(), "project.role.", locale))
                .addObject("sourceChoices", words.sources());
    }

    /** The applications that were selected, as far as the reader sees them. */
    private List<Option> selected() {
        return calls.select(CallFilter.ALL, CallQueries.OWN_ORDER, 0, MOST_CALLS).stream()
                .map(Call::id)
                .flatMap(id -> applications.of(id).stream())
                .filter(one -> one.state() == ApplicationState.SELECTED)
                .map(ProjectFormPages::option)
                .toList();
    }

    private static Option option(Application one) {
        return new Option(String.valueOf(one.id()), one.facts().title() + " · " + one.applicantName());
    }

    ModelAndView stale(Project held, ProjectForm form, Locale locale) {
        ModelAndView page = page(held, form, locale).addObject("stale", held);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/projects/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
