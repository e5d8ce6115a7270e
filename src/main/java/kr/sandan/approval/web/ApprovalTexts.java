package kr.sandan.approval.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.account.Role;
import kr.sandan.account.WorkingAccount;
import kr.sandan.approval.ApprovalKind;
import kr.sandan.approval.ApprovalKinds;
import kr.sandan.approval.ChainStep;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of approvals in the reader's language. */
@Component
class ApprovalTexts {

    private final MessageSource messages;
    private final ApprovalKinds kinds;
    private final OfficeQueries offices;
    private final Clock clock;

    ApprovalTexts(MessageSource messages, ApprovalKinds kinds, OfficeQueries offices, Clock clock) {
        this.messages = messages;
        this.kinds = kinds;
        this.offices = offices;
        this.clock = clock;
    }

    String of(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    String of(RuleBroken refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }

    /** The title of a kind; its name where no module of this portal knows it any more, all kinds for null. */
    public String kind(@Nullable String name, Locale locale) {
        if (name == null) return of("approval.kind.all", locale);
        return kinds.find(name).map(kind -> of(kind.titleKey(), locale)).orElse(name);
    }

    /** What an office is called today; all offices for null. */
    public String office(@Nullable Long id, Locale locale) {
        if (id == null) return of("approval.office.all", locale);
        return offices.nameAt(id, today())
                .map(name -> isKorean(locale) ? name.name() : name.nameEn())
                .orElse(String.valueOf(id));
    }

    List<Option> kinds(Locale locale) {
        return kinds.all().stream().map(kind -> option(kind, locale)).toList();
    }

    private Option option(ApprovalKind kind, Locale locale) {
        return new Option(kind.name(), of(kind.titleKey(), locale));
    }

    /** The headquarters of today and the head office. */
    List<Option> headquarters(Locale locale) {
        List<Option> options = new ArrayList<>();
        offices.headquartersAt(today())
                .forEach(office -> options.add(new Option(String.valueOf(office.id()), office(office.id(), locale))));
        return options;
    }

    List<Option> people(List<WorkingAccount> people, Locale locale) {
        return people.stream()
                .map(one -> new Option(String.valueOf(one.id()), one.displayName() + " · " + role(one.role(), locale)))
                .toList();
    }

    String role(Role role, Locale locale) {
        return of(role.messageKey(), locale);
    }

    public String step(ChainStep step, Locale locale) {
        return of(step.level().messageKey(), locale) + " · " + role(step.role(), locale);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    public int days(LocalDate since) {
        return (int) (today().toEpochDay() - since.toEpochDay());
    }

    private static boolean isKorean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }
}
