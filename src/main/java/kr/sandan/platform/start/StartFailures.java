package kr.sandan.platform.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Tells the failures that people can mend in one sentence; all others keep Boot's own report. */
class StartFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        @Nullable StartRefused refused = refusalIn(failure);
        if (refused == null) return false;
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        console.println(refused.korean());
        console.println(refused.english());
        return true;
    }

    private static @Nullable StartRefused refusalIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) return refused;
            if (cause instanceof PortInUseException taken) return ServerPort.taken(taken.getPort(), taken);
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                @Nullable StartRefused refused = refusalOf(sql);
                if (refused != null) return refused;
            }
        }
        return null;
    }

    /** By the SQL standard's states: 08 no connection, 28 not authorised, 3D no such database. */
    private static @Nullable StartRefused refusalOf(SQLException failure) {
        return switch (failure.getSQLState().substring(0, 2)) {
            case "08" ->
                new StartRefused(
                        "데이터베이스 서버에 연결할 수 없습니다. SPRING_DATASOURCE_URL을 확인하십시오.",
                        "The database server cannot be reached: check SPRING_DATASOURCE_URL.",
                        failure);
            case "28" ->
                new StartRefused(
                        "데이터베이스가 로그인을 거부했습니다. SPRING_DATASOURCE_USERNAME과 SPRING_DATASOURCE_PASSWORD를 확인하십시오.",
                        "The database refused the login: check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                        failure);
            case "3D" ->
                new StartRefused(
                        "SPRING_DATASOURCE_URL이 가리키는 데이터베이스가 없습니다.",
                        "The database that SPRING_DATASOURCE_URL names does not exist.",
                        failure);
            default -> null;
        };
    }
}
