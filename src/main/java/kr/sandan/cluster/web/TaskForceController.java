package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.Clusters;
import kr.sandan.cluster.taskforce.TaskForce;
import kr.sandan.cluster.taskforce.TaskForce.Affiliation;
import kr.sandan.cluster.taskforce.TaskForces;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Task forces of clusters: entered, joined, meeting. */
@Controller
class TaskForceController {

    private final TaskForces taskForces;
    private final Clusters clusters;
    private final ClusterWords words;

    TaskForceController(TaskForces taskForces, Clusters clusters, ClusterWords words) {
        this.taskForces = taskForces;
        this.clusters = clusters;
        this.words = words;
    }

    @GetMapping("/clusters/{id}/task-forces/new")
    ModelAndView newTaskForce(@PathVariable long id, Locale locale) {
        return page("cluster/task-force", id, locale).addObject("form", TaskForceForm.empty());
    }

    @PostMapping("/clusters/{id}/task-forces/new")
    ModelAndView createTaskForce(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TaskForceForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String key = SubmissionKey.of(form.submissionKey());
        boolean done = FormErrors.accepted(errors, () -> taskForces.form(form.toTaskForce(id), key));
        return done ? done("taskforce.entered", id, locale, next) : page("cluster/task-force", id, locale);
    }

    @GetMapping("/clusters/task-forces/{id}/meetings")
    ModelAndView newMeeting(@PathVariable long id, Locale locale) {
        TaskForce one = find(id);
        return of("cluster/meeting", one, locale).addObject("form", MeetingForm.next(one));
    }

    @PostMapping("/clusters/task-forces/{id}/meetings")
    ModelAndView createMeeting(
            @PathVariable long id,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        TaskForce one = find(id);
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> taskForces.meet(id, form.toMeeting()));
        return done ? done("taskforce.met", one.clusterId(), locale, next) : of("cluster/meeting", one, locale);
    }

    @GetMapping("/clusters/task-forces/{id}/members")
    ModelAndView newMember(@PathVariable long id, Locale locale) {
        return of("cluster/task-force-member", find(id), locale).addObject("form", MemberForm.EMPTY);
    }

    @PostMapping("/clusters/task-forces/{id}/members")
    ModelAndView createMember(
            @PathVariable long id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        TaskForce one = find(id);
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> taskForces.join(id, form.toMember()));
        if (done) return done("taskforce.joined", one.clusterId(), locale, next);
        return of("cluster/task-force-member", one, locale);
    }

    @GetMapping("/clusters/{id}/meetings.csv")
    void csv(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        cluster(id);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "meetings.csv"),
                "task_force",
                "sequence",
                "held_on",
                "starts_at",
                "place",
                "minutes",
                "decision")) {
            for (TaskForce one : taskForces.of(id, asOf.valid()))
                for (TaskForce.Meeting meeting : one.meetings())
                    csv.row(
                            one.name(),
                            meeting.ordinal(),
                            meeting.heldOn().toString(),
                            Objects.toString(meeting.startsAt(), null),
                            meeting.place(),
                            meeting.minutes(),
                            meeting.decision());
            csv.finish();
        }
    }

    private TaskForce find(long id) {
        return taskForces.find(id).orElseThrow(() -> new NotFound("task force", id));
    }

    private ClusterEntry cluster(long id) {
        return clusters.find(id, words.today()).orElseThrow(() -> new NotFound("cluster", id));
    }

    private ModelAndView of(String view, TaskForce one, Locale locale) {
        return page(view, one.clusterId(), locale)
                .addObject("taskForce", one)
                .addObject("affiliations", words.options(Affiliation.values(), "taskforce.affiliation.", locale));
    }

    private ModelAndView page(String view, long clusterId, Locale locale) {
        return new ModelAndView(view)
                .addObject("clusterId", clusterId)
                .addObject("name", cluster(clusterId).name(ClusterWords.korean(locale)))
                .addObject("sourceChoices", words.sourceChoices());
    }

    private ModelAndView done(String key, long clusterId, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/clusters/" + clusterId);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
