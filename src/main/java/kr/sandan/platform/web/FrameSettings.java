package kr.sandan.platform.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What is the same in the frame of every page. */
@Component
class FrameSettings {

    private final Menu menu;
    private final BrowserFiles assets;
    private final Clock clock;
    private final boolean officialBand;
    private final Duration sessionTimeout;

    FrameSettings(Menu menu, BrowserFiles assets, Clock clock, AccessProperties access) {
        this.menu = menu;
        this.assets = assets;
        this.clock = clock;
        this.officialBand = access.officialBand();
        this.sessionTimeout = access.session().idle();
    }

    Menu menu() {
        return menu;
    }

    BrowserFiles assets() {
        return assets;
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
