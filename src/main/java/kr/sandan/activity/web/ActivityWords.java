package kr.sandan.activity.web;

import java.util.Locale;
import kr.sandan.activity.ActivityKinds;
import kr.sandan.activity.ActivityRow;
import kr.sandan.activity.ActivityState;
import kr.sandan.council.CouncilEntry;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of activities in the language of the page. */
@Component
class ActivityWords {

    private final MessageSource messages;
    private final OfficeQueries offices;

    ActivityWords(MessageSource messages, OfficeQueries offices) {
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

    String council(ActivityRow row, Locale locale) {
        return name(row.council(), row.councilEn(), locale);
    }

    /** A council with its first site, since many share a name. */
    String council(CouncilEntry council, Locale locale) {
        return council.placedName(korean(locale));
    }

    String kind(ActivityRow row, Locale locale) {
        return korean(locale) ? row.kindName() : row.kindNameEn();
    }

    String kind(ActivityKinds.Kind kind, Locale locale) {
        return korean(locale) ? kind.name() : kind.nameEn();
    }

    String state(ActivityState state, Locale locale) {
        return message("activity.state." + state, locale);
    }

    String office(long id, AsOf asOf, Locale locale) {
        return offices.nameAt(id, asOf)
                .map(name -> korean(locale) ? name.shortName() : name.nameEn())
                .orElse(String.valueOf(id));
    }
}
