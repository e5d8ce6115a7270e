package kr.sandan.membership.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.membership.Member;
import kr.sandan.membership.MemberDesk;
import kr.sandan.membership.MemberLines;
import kr.sandan.membership.MemberQueries;
import kr.sandan.membership.MemberRole;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.source.Citation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MemberFormController {

    private final MemberDesk desk;
    private final MemberQueries members;
    private final MemberLines lines;
    private final MembershipPages pages;
    private final MembershipWords words;

    MemberFormController(
            MemberDesk desk, MemberQueries members, MemberLines lines, MembershipPages pages, MembershipWords words) {
        this.desk = desk;
        this.members = members;
        this.lines = lines;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/councils/{id}/members/new")
    ModelAndView newMembers(@PathVariable long id) {
        return adding(id).addObject("form", MemberForm.empty());
    }

    @PostMapping("/councils/{id}/members/new")
    ModelAndView createMembers(
            @PathVariable long id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            RedirectAttributes next) {
        ModelAndView page = adding(id);
        form.check(errors);
        boolean done = FormErrors.accepted(
                errors,
                () -> desk.add(
                        id,
                        form.lines(),
                        form.given(),
                        form.memberRole(),
                        form.span(),
                        Typed.word(form.sourceId(), form.reason(), form.submissionKey())));
        return done ? pages.done("membership.added", "/councils/" + id + "#members", next) : looked(page, form);
    }

    /** What the lines may mean, whatever else is still missing. */
    @PostMapping(value = "/councils/{id}/members/new", params = "look")
    ModelAndView lookAtMembers(@PathVariable long id, @ModelAttribute("form") MemberForm form, BindingResult errors) {
        form.checkLines(errors);
        FormErrors.check(errors, () -> lines.look(form.lines()));
        return looked(adding(id), form).addObject("looking", !errors.hasErrors());
    }

    @GetMapping("/councils/{id}/members/{member}")
    ModelAndView editMember(@PathVariable long id, @PathVariable long member, Locale locale) {
        ModelAndView page = pages.page("membership/member", id);
        Member held = find(id, member);
        return changing(page, held, locale).addObject("form", ChangeForm.of(held));
    }

    @PostMapping("/councils/{id}/members/{member}")
    ModelAndView updateMember(
            @PathVariable long id,
            @PathVariable long member,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        ModelAndView page = pages.page("membership/member", id);
        Member held = find(id, member);
        form.check(errors);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> desk.change(
                            id,
                            member,
                            form.ofMember(),
                            Typed.word(form.sourceId(), form.reason(), form.submissionKey())));
            if (done) return pages.done("membership.changed", "/councils/" + id + "#members", next);
            return changing(page, held, locale);
        } catch (StaleEdit meanwhile) {
            page.setStatus(HttpStatus.CONFLICT);
            return changing(page, held, locale).addObject("stale", true);
        }
    }

    private Member find(long council, long member) {
        return members.find(council, member, pages.today()).orElseThrow(() -> new NotFound("member", member));
    }

    private ModelAndView adding(long id) {
        return pages.page("membership/add", id)
                .addObject("roles", words.options(MemberRole.values(), "membership.role."));
    }

    /** The form again with everything typed, and what the lines may mean. */
    private ModelAndView looked(ModelAndView page, MemberForm form) {
        return page.addObject("checked", pages.checked(lines, form.lines()));
    }

    private ModelAndView changing(ModelAndView page, Member member, Locale locale) {
        List<Member> entries = members.entries(member.councilId(), member.organisationId(), pages.today());
        Map<Long, Citation> cited =
                pages.cited(entries.stream().map(Member::entered).toList());
        return page.addObject("member", member)
                .addObject("organisation", MembershipWords.name(member.name(), member.nameEn(), locale))
                .addObject("path", "/councils/" + member.councilId() + "/members/")
                .addObject("kinds", words.options(ChangeForm.Kind.values(), "membership.kind."))
                .addObject("roles", words.options(MemberRole.values(), "membership.role."))
                .addObject(
                        "entries",
                        entries.stream()
                                .map(entry -> pages.entry(
                                        entry.id(),
                                        words.message(entry.role().messageKey(), locale),
                                        words.period(entry.span(), locale),
                                        entry.entered(),
                                        cited))
                                .toList());
    }
}
