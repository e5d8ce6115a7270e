package kr.sandan.platform.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that the portal serves, and where. */
@Component
class Welcome {

    private final ObjectProvider<StartNotice> notices;

    Welcome(ObjectProvider<StartNotice> notices) {
        this.notices = notices;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)) return;
        if (context.getWebServer() == null) return;
        StringBuilder text = new StringBuilder("\n산단 포털이 시작되었습니다. The portal is ready.\n  http://localhost:")
                .append(context.getWebServer().getPort())
                .append('\n');
        notices.orderedStream()
                .flatMap(notice -> notice.lines().stream())
                .forEach(line -> text.append("  ").append(line).append('\n'));
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(text);
    }
}
