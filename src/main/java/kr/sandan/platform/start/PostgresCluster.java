package kr.sandan.platform.start;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one PostgreSQL: the cluster itself, its owner's password and its log.
 *
 * @param binaries the programs that work on it
 * @param home the folder that holds the three
 */
public record PostgresCluster(PostgresBinaries binaries, Path home) {

    private static final int PASSWORD_BYTES = 24;

    Path folder() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("server.log");
    }

    /** The file that holds the owner's password, readable by the machine's user only. */
    public Path passwordFile() {
        return home.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the database's password file cannot be read", unreadable);
        }
    }

    /** Creates the cluster where there is none. A creation that was broken off counts as none. */
    void createIfAbsent() throws IOException, InterruptedException {
        Files.createDirectories(home);
        if (Files.exists(folder())) return;
        Path unfinished = home.resolve("unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        OwnerOnly.write(passwordFile(), newPassword());
        run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + PostgresServer.OWNER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=libc",
                        // trigrams see Hangul only under a UTF-8 character type, never under an inherited C
                        "--locale=" + (PostgresBinaries.isMac() ? "en_US.UTF-8" : "C.UTF-8"),
                        "--data-checksums"));
        Files.move(unfinished, folder());
    }

    /** The server that works on this cluster, also one that outlived the portal that had started it. */
    Optional<ProcessHandle> runningServer() throws IOException {
        Path pidFile = folder().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.get(0))).filter(PostgresCluster::isPostgres);
    }

    /** @param mode {@code fast} for a clean end, {@code immediate} for one that will need recovery */
    void stop(String mode) throws IOException, InterruptedException {
        run("pg_ctl", List.of("stop", "--pgdata=" + folder(), "--mode=" + mode, "--timeout=60", "--wait"));
    }

    /** One of PostgreSQL's programs on this cluster; it refuses to be root, so root runs it as nobody in particular. */
    ProcessBuilder command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) words.addAll(List.of("unshare", "-U"));
        words.add(binaries.program(program).toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_MESSAGES", "C");
        return builder;
    }

    private void run(String program, List<String> arguments) throws IOException, InterruptedException {
        Process process = command(program, arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(program + " failed: " + said.strip());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
