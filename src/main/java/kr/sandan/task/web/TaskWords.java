package kr.sandan.task.web;

import java.util.Locale;
import kr.sandan.council.CouncilEntry;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.task.ServiceChoices;
import kr.sandan.task.SupportMoney;
import kr.sandan.task.TaskKinds;
import kr.sandan.task.TaskRow;
import kr.sandan.task.TaskState;
import kr.sandan.task.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of tasks in the language of the page. */
@Component
class TaskWords {

    private final MessageSource messages;
    private final OfficeQueries offices;

    TaskWords(MessageSource messages, OfficeQueries offices) {
        this.messages = messages;
        this.offices = offices;
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    static String name(String korean, @Nullable String english, Locale locale) {
        return korean(locale) || english == null ? korean : english;
    }

    String council(TaskRow row, Locale locale) {
        return name(row.council(), row.councilEn(), locale);
    }

    /** A council with its first site, since many share a name. */
    String council(CouncilEntry council, Locale locale) {
        return council.placedName(korean(locale));
    }

    String kind(TaskRow row, Locale locale) {
        return korean(locale) ? row.kindName() : row.kindNameEn();
    }

    String kind(TaskKinds.Kind kind, Locale locale) {
        return korean(locale) ? kind.name() : kind.nameEn();
    }

    /** A service with its catalogue, since catalogues name some alike. */
    String service(ServiceChoices.Choice service, Locale locale) {
        return name(service.name(), service.nameEn(), locale) + " ("
                + name(service.catalogue(), service.catalogueEn(), locale) + ")";
    }

    String state(TaskState state, Locale locale) {
        return message("task.state." + state, locale);
    }

    String urgency(Urgency urgency, Locale locale) {
        return message("task.urgency." + urgency, locale);
    }

    String money(SupportMoney money, Locale locale) {
        return message("task.money." + money, locale);
    }

    String office(long id, AsOf asOf, Locale locale) {
        return offices.nameAt(id, asOf)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(String.valueOf(id));
    }
}
