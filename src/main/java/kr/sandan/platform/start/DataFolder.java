package kr.sandan.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the portal keeps, claimed by this process for as long as it lives.
 *
 * @param path the folder itself
 * @param claim the lock that the operating system lifts when the process ends, however it ends
 */
record DataFolder(Path path, FileLock claim) {

    private static final String LOCK = "portal.lock";

    /** @throws StartRefused if the folder cannot be used or another portal works in it */
    static DataFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            FileChannel channel =
                    FileChannel.open(real.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) throw inUse(real);
            return new DataFolder(real, lock);
        } catch (IOException unwritable) {
            throw unusable(folder.toString(), unwritable);
        }
    }

    void release() {
        try {
            claim.acquiredBy().close();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    Path database() {
        return path.resolve("postgresql");
    }

    static StartRefused unusable(String folder, Exception cause) {
        return new StartRefused(
                "자료 폴더 '%1$s'에 쓸 수 없습니다. SANDAN_DATA로 쓸 수 있는 폴더를 지정하십시오.".formatted(folder),
                "The data folder '%1$s' cannot be written to: name another one by SANDAN_DATA.".formatted(folder),
                cause);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static StartRefused inUse(Path folder) {
        return new StartRefused(
                "자료 폴더 '%s'를 쓰는 포털이 이미 실행 중입니다. 먼저 종료하거나 SANDAN_DATA로 다른 폴더를 지정하십시오.".formatted(folder),
                "A portal is already running on the data folder '%s': stop it first, or name another folder by SANDAN_DATA."
                        .formatted(folder));
    }
}
