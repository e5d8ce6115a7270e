package kr.sandan.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the portal is going to listen.
 *
 * @param address the address it binds to, null for all
 * @param number the port, 0 for any
 */
record ServerPort(@Nullable String address, int number) {

    private static final int DEFAULT = 8080;

    static ServerPort of(Environment environment) {
        int number = environment.getProperty("server.port", Integer.class, DEFAULT);
        return new ServerPort(environment.getProperty("server.address"), number);
    }

    /** Looked at before anything is started; Tomcat's own refusal, a moment later, is translated by {@link StartFailures}. */
    void requireFree() {
        if (number == 0) return;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address == null ? new InetSocketAddress(number) : new InetSocketAddress(address, number));
        } catch (IOException taken) {
            throw taken(number, taken);
        }
    }

    static StartRefused taken(int number, Throwable cause) {
        return new StartRefused(
                "포트 %d번을 쓸 수 없습니다(이미 사용 중이거나 권한이 없음). SERVER_PORT로 다른 포트를 지정하십시오.".formatted(number),
                "Port %d cannot be used (taken, or not allowed): name another one by SERVER_PORT.".formatted(number),
                cause);
    }
}
