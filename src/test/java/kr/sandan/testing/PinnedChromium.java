package kr.sandan.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The Chromium that comes as an npm package, for machines without one. The package was made for a cloud without any
 * libraries: told that it runs there, it also unpacks the libraries and fonts that a bare machine lacks.
 */
final class PinnedChromium {

    private static final Path SOURCE = Path.of("src", "test", "browser");
    private static final Path HOME = Path.of("target", "browser").toAbsolutePath();
    private static final Path UNPACKED = HOME.resolve("unpacked");
    private static final Path READY = HOME.resolve("ready");
    private static final Map<String, String> UNPACKING =
            Map.of("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs20.x", "TMPDIR", UNPACKED.toString());
    private static final String UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

    private PinnedChromium() {}

    static Chromium installed() {
        Path executable = UNPACKED.resolve("chromium");
        try {
            if (!Files.exists(READY)) install();
        } catch (IOException failed) {
            throw new AssertionError(
                    "The browser tests need a Chromium: none is on this machine (PATH, CHROME_PATH), and the pinned one"
                            + " could not be installed by npm: " + failed.getMessage(),
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while installing a browser", interrupted);
        }
        return new Chromium(
                executable,
                Map.of(
                        "LD_LIBRARY_PATH", UNPACKED.resolve("al2023/lib").toString(),
                        "FONTCONFIG_PATH", UNPACKED.resolve("fonts").toString()));
    }

    private static void install() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(UNPACKED);
        Files.createDirectories(UNPACKED);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
        run(UNPACKING, "node", "--input-type=module", "--eval", UNPACK);
        Files.createFile(READY);
    }

    private static void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
}
