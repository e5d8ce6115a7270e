package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The portal as people start it: a process of its own over a data folder.
 *
 * @param process the Java process
 * @param folder its data folder
 * @param output what it has printed
 */
record PortalProcess(Process process, Path folder, Path output) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Starts the portal over a folder; the settings are environment variables. */
    static PortalProcess over(Path folder, Map<String, String> settings) throws IOException {
        return over(folder, classpath(), List.of(), settings);
    }

    /** The same from another class path, with options of Java's. */
    static PortalProcess over(Path folder, String classpath, List<String> options, Map<String, String> settings)
            throws IOException {
        Path output = Files.createTempFile(folder, "portal", ".out");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx384m", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classpath, "kr.sandan.SandanApplication"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SANDAN_"));
        builder.environment().put("SANDAN_DATA", folder.resolve("data").toString());
        builder.environment().put("SERVER_PORT", "" + freePort());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(settings);
        return new PortalProcess(builder.start(), folder.resolve("data"), output);
    }

    /** Waits until it says that it serves. */
    PortalProcess ready() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!printed().contains("The portal is ready.")) {
            assertThat(process.isAlive()).as(printed()).isTrue();
            assertThat(System.nanoTime()).as(printed()).isLessThan(giveUp);
            Thread.sleep(100);
        }
        return this;
    }

    /** What it answers as soon as it answers at all. */
    String firstAnswer(URI page) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (InputStream answer = page.toURL().openStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            } catch (ConnectException notYet) {
                assertThat(process.isAlive()).as(printed()).isTrue();
                assertThat(System.nanoTime()).as(printed()).isLessThan(giveUp);
                Thread.sleep(5);
            }
        }
    }

    /** Waits until it has given up, and returns what it printed about it. */
    String refusal() throws IOException, InterruptedException {
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended).as(printed()).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(printed()).doesNotContain("Exception", "\tat ");
        return printed();
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    /** A connection to its embedded database, as whoever administers the machine would open it. */
    Connection connect() throws IOException, SQLException {
        List<String> pidFile = Files.readAllLines(pidFile());
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile.get(3) + "/" + EmbeddedDatabase.DATABASE;
        return DriverManager.getConnection(
                url, PostgresServer.OWNER, Files.readString(folder.resolve("postgresql/password")));
    }

    /** The number of the database process that works on the folder. */
    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0));
    }

    boolean databaseIsDown() {
        return !Files.exists(pidFile());
    }

    /** As a power cut or the kernel would end it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an administrator ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path pidFile() {
        return folder.resolve("postgresql/cluster/postmaster.pid");
    }

    static String classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
