package kr.sandan.platform.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the archive that comes as a library.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
public record PostgresBinaries(Path home) {

    private static final String VERSION = "18.6.0";
    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Unpacks into a folder below the given one, or finds what an earlier start unpacked there. */
    public static PostgresBinaries below(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) return new PostgresBinaries(home);
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, "unpacking-");
        try (InputStream archive = archive()) {
            unpack(archive, unfinished);
            takeName(unfinished, home);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
        return new PostgresBinaries(home);
    }

    /** The path of one program, such as {@code initdb}. */
    public Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return operatingSystem().startsWith("Windows");
    }

    static boolean isMac() {
        return operatingSystem().startsWith("Mac");
    }

    private static String operatingSystem() {
        return System.getProperty("os.name", "");
    }

    private static InputStream archive() throws IOException {
        String system = isWindows() ? "Windows" : isMac() ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch", "");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } catch (IllegalStateException missing) {
            throw new StartRefused(
                    "이 컴퓨터(%s %s)용 내장 PostgreSQL이 없습니다. SPRING_DATASOURCE_URL로 PostgreSQL 서버를 지정하십시오."
                            .formatted(system, machine),
                    "There is no embedded PostgreSQL for %s %s: name a PostgreSQL server by SPRING_DATASOURCE_URL."
                            .formatted(system, machine),
                    missing);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) throw new IOException("entry outside the archive: " + entry.getName());
                write(tar, entry, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(file.resolveSibling(Path.of(entry.getLinkName()).getFileName()), file);
        } else {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
            if (!isWindows()) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static void takeName(Path unfinished, Path home) throws IOException {
        if (!isWindows()) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            if (!Files.isDirectory(home)) throw another;
        }
    }
}
