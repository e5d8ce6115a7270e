package kr.sandan.call.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.call.Application;
import kr.sandan.call.ApplicationState;
import kr.sandan.call.Applications;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.Initiator;
import kr.sandan.call.PartnerRole;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of an application. */
@Component
class ApplicationPages {

    /** Who enters applications: regional staff those of their own headquarters. */
    static final Set<String> ENTERING = Set.of("REGIONAL_STAFF", "HEAD_OFFICE_STAFF", "ADMIN");

    private final Applications applications;
    private final CallQueries calls;
    private final CallFormPages forms;
    private final CallWords words;
    private final OfficeQueries offices;
    private final AccountScope scopes;
    private final Clock clock;

    ApplicationPages(
            Applications applications,
            CallQueries calls,
            CallFormPages forms,
            CallWords words,
            OfficeQueries offices,
            AccountScope scopes,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.forms = forms;
        this.words = words;
        this.offices = offices;
        this.scopes = scopes;
        this.clock = clock;
    }

    Application held(long id) {
        return applications.find(id).orElseThrow(() -> new NotFound("application", id));
    }

    ModelAndView form(long callId, @Nullable Application held, ApplicationForm form, Locale locale) {
        return forms.page("call/application-form", callId, locale)
                .addObject("held", held)
                .addObject("rows", form.rows())
                .addObject("bodies", words.issuers(locale))
                .addObject("offices", offices(locale))
                .addObject("initiators", words.options(Initiator.values(), "call.initiator.", locale))
                .addObject("roles", words.options(PartnerRole.values(), "call.partner.", locale))
                .addObject(
                        "ends",
                        words.options(
                                new ApplicationState[] {
                                    ApplicationState.SELECTED, ApplicationState.RESERVE, ApplicationState.REJECTED
                                },
                                "call.application.state.",
                                locale));
    }

    /** The headquarters in whose area the reader enters applications. */
    private List<Option> offices(Locale locale) {
        Scope scope = scopes.current();
        LocalDate today = AsOf.today(clock).valid();
        return offices.headquartersAt(today).stream()
                .filter(office -> scope.covers(office.id()))
                .map(office -> new Option(String.valueOf(office.id()), office(office.id(), locale)))
                .toList();
    }

    /** The headquarters of somebody who works for one alone. */
    @Nullable
    String onlyOffice(Locale locale) {
        List<Option> own = offices(locale);
        return own.size() == 1 ? own.get(0).value() : null;
    }

    String office(long id, Locale locale) {
        return offices.nameAt(id, AsOf.today(clock).valid())
                .map(name -> CallWords.korean(locale) ? name.name() : name.nameEn())
                .orElse("#" + id);
    }

    /** What the applicant is called: as it is typed, or as the public body is called today. */
    String applicant(ApplicationForm form, Locale locale) {
        if (form.applicant() != null)
            return form.applicant().replaceAll("\\s*#\\d+\\s*$", "").strip();
        return String.valueOf(words.body(Typed.id("bodyId", form.bodyId()), Locale.KOREAN));
    }

    ModelAndView detail(long id, PageFrame frame, Locale locale) {
        Application held = held(id);
        Call call = calls.find(held.callId()).orElseThrow(() -> new NotFound("call", held.callId()));
        SignedIn reader = frame.account();
        Long office = held.facts().officeId();
        Initiator initiator = held.facts().initiator();
        return forms.page("call/application", call.id(), locale)
                .addObject("one", held)
                .addObject("enters", reader != null && ENTERING.contains(reader.role()))
                .addObject("office", office == null ? null : office(office, locale))
                .addObject("initiator", initiator == null ? null : words.say(initiator.messageKey(), locale))
                .addObject("submitted", CallWords.minute(held.submittedAt()))
                .addObject("withdrawn", CallWords.minute(held.withdrawnAt()));
    }

    ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/calls/applications/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
