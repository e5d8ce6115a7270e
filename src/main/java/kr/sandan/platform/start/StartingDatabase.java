package kr.sandan.platform.start;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded database while it comes up on a thread of its own. Boot asks for the connection details when it builds the
 * (pooled) data source, and waits here if the database is not there yet.
 */
final class StartingDatabase implements JdbcConnectionDetails {

    // held on to for as long as the portal lives: a lock that nobody refers to is collected, and with it lifted
    private final DataFolder folder;
    private final CompletableFuture<EmbeddedDatabase> database;

    StartingDatabase(DataFolder folder) {
        this.folder = folder;
        this.database = CompletableFuture.supplyAsync(() -> start(folder));
    }

    @Override
    public String getUsername() {
        return EmbeddedDatabase.ROLE;
    }

    @Override
    public String getPassword() {
        return started().password();
    }

    @Override
    public String getJdbcUrl() {
        return started().url();
    }

    /** Stops what was started, also if the portal itself did not get that far, and gives the folder back. */
    void stop() {
        database.handle((running, failure) -> {
                    if (running != null) running.close();
                    return failure;
                })
                .join();
        folder.release();
    }

    private EmbeddedDatabase started() {
        try {
            return database.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof StartRefused refused) throw refused;
            throw failed;
        }
    }

    private static EmbeddedDatabase start(DataFolder folder) {
        try {
            return EmbeddedDatabase.durable(folder.database());
        } catch (IOException | SQLException failed) {
            throw new StartRefused(
                    "내장 데이터베이스를 시작하지 못했습니다. '%s'의 server.log를 확인하십시오. (%s)"
                            .formatted(folder.database(), failed.getMessage()),
                    "The embedded database did not start: see server.log in '%s'.".formatted(folder.database()),
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database started", interrupted);
        }
    }
}
