package kr.sandan.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is the same in the frame of every page. */
@Component
class FrameSettings {

    private final Menu menu;
    private final WaitingLink waiting;
    private final BrowserFiles assets;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean officialBand;
    private final Duration sessionTimeout;

    FrameSettings(
            Menu menu,
            WaitingLink waiting,
            BrowserFiles assets,
            MessageSource messages,
            Clock clock,
            AccessProperties access) {
        this.menu = menu;
        this.waiting = waiting;
        this.assets = assets;
        this.messages = messages;
        this.clock = clock;
        this.officialBand = access.officialBand();
        this.sessionTimeout = access.session().idle();
    }

    Menu menu() {
        return menu;
    }

    WaitingLink waiting() {
        return waiting;
    }

    BrowserFiles assets() {
        return assets;
    }

    String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    Clock clock() {
        return clock;
    }

    boolean officialBand() {
        return officialBand;
    }

    Duration sessionTimeout() {
        return sessionTimeout;
    }
}
