package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import kr.sandan.testing.BrowserSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build and its tests say on a machine on which something they need is missing. */
class RequirementsTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    private Path programs;

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param said what it printed
     */
    record End(int status, String said) {}

    @BeforeEach
    void leaveThePathEmpty() throws IOException {
        programs = Files.createDirectory(folder.resolve("bin"));
    }

    @Test
    void nodeIsMissing() throws Exception {
        assertOneSentence(buildFrontend(), "Install Node.js 20 or later");
    }

    @Test
    void nodeIsTooOld() throws Exception {
        program("node", "v18.20.4");
        assertOneSentence(buildFrontend(), "Node.js v18.20.4 is too old: 20 or later is needed");
    }

    @Test
    void npmIsMissing() throws Exception {
        program("node", "v20.19.0");
        assertOneSentence(buildFrontend(), "npm is missing");
    }

    @Test
    void noBrowserCanBeHad() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/test/browser"));
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(Path.of("src/test/browser", file), sources.resolve(file));
        }
        String classes = System.getProperty("java.class.path");
        End end = run(JAVA, "-cp", classes, BrowserSearch.class.getName());
        assertOneSentence(end, "The browser tests need a Chromium: none is on this machine");
        assertThat(end.said()).contains("PATH, CHROME_PATH", "npm");
    }

    private End buildFrontend() throws IOException, InterruptedException {
        Path sources = Path.of("src/main/frontend").toAbsolutePath();
        return run(JAVA, sources.resolve("BuildFrontend.java").toString(), sources.toString(), folder + "/target");
    }

    private void program(String name, String version) throws IOException {
        Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\necho " + version + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private End run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CHROME") || name.startsWith("SANDAN_"));
        builder.environment().put("PATH", programs.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said.strip());
    }

    private static void assertOneSentence(End end, String sentence) {
        assertThat(end.said()).contains(sentence).doesNotContain("\n", "Exception in", "\tat ");
        assertThat(end.status()).isEqualTo(1);
    }
}
