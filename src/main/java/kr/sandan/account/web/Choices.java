package kr.sandan.account.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kr.sandan.account.AccountState;
import kr.sandan.account.Places;
import kr.sandan.account.Role;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.CodesInUse;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The selects of the account pages, in the reader's language. */
@Component
class Choices {

    private final MessageSource messages;
    private final Places places;
    private final CodesInUse codes;
    private final Clock clock;

    Choices(MessageSource messages, Places places, CodesInUse codes, Clock clock) {
        this.messages = messages;
        this.places = places;
        this.codes = codes;
        this.clock = clock;
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), text(role.messageKey())))
                .toList();
    }

    /** The roles that may be given today, and the one that stands on the form. */
    List<Option> rolesToGive(@Nullable Role kept) {
        return codes.choices("role", AsOf.today(clock).valid(), kept == null ? null : kept.name(), this::text);
    }

    List<Option> states() {
        return Arrays.stream(AccountState.values())
                .map(state -> new Option(state.name(), text(state.messageKey())))
                .toList();
    }

    List<Option> places(boolean korean) {
        return places.today().stream()
                .map(place -> new Option(place.key(), place.name(korean)))
                .toList();
    }

    List<Option> offices(boolean korean) {
        return places.today().stream()
                .filter(place -> place.affiliation().officeId() != null)
                .map(place -> new Option(String.valueOf(place.affiliation().officeId()), place.name(korean)))
                .toList();
    }

    List<Option> bodies(boolean korean) {
        return places.today().stream()
                .filter(place -> place.affiliation().publicBodyId() != null)
                .map(place -> new Option(String.valueOf(place.affiliation().publicBodyId()), place.name(korean)))
                .toList();
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
