package kr.sandan.platform.start;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Prepares when everything stands and just before the web server takes its first request. */
@Component
class Preparations implements SmartLifecycle {

    private final ObjectProvider<Preparation> preparations;
    private volatile boolean running;

    Preparations(ObjectProvider<Preparation> preparations) {
        this.preparations = preparations;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        preparations.orderedStream().forEach(Preparation::prepare);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
