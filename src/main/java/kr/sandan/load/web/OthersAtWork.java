package kr.sandan.load.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kr.sandan.account.Places;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadUnderWay;
import kr.sandan.load.LoadsUnderWay;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads under way with the place where whoever sent them works. */
@Component
class OthersAtWork {

    /** Of more, the list of loads tells. */
    private static final int SHOWN = 20;

    private final LoadsUnderWay loads;
    private final WorkingAccounts accounts;
    private final Places places;
    private final Clock clock;

    OthersAtWork(LoadsUnderWay loads, WorkingAccounts accounts, Places places, Clock clock) {
        this.loads = loads;
        this.accounts = accounts;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A load and where to find who sent it.
     *
     * @param office name of the place today; null where the person works for none, or works no more
     */
    record AtWork(LoadUnderWay load, @Nullable String office) {

        /** Name and place of whoever sent it. */
        public String who() {
            return office == null ? load.uploadedBy() : load.uploadedBy() + " (" + office + ")";
        }
    }

    List<AtWork> beside(long loadId, Locale locale) {
        return named(loads.beside(loadId), locale);
    }

    List<AtWork> of(Collection<LoadKind> kinds, Locale locale) {
        return named(loads.of(kinds, SHOWN), locale);
    }

    private List<AtWork> named(List<LoadUnderWay> some, Locale locale) {
        return some.stream()
                .map(load -> new AtWork(load, office(load.uploaderId(), locale)))
                .toList();
    }

    private @Nullable String office(long account, Locale locale) {
        LocalDate today = LocalDate.now(clock.withZone(AsOf.ZONE));
        boolean korean = locale.getLanguage().equals("ko");
        return accounts.find(account)
                .map(person -> places.name(person.place(), today, korean))
                .orElse(null);
    }
}
