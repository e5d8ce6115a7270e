package kr.sandan.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the browser tests: the one that {@code CHROME_PATH} names, else one found on the machine, else the one
 * pinned in {@code src/test/browser}. {@code SANDAN_TEST_BROWSER=pinned} passes over those of the machine.
 *
 * @param executable its program
 * @param environment what it needs in its environment
 */
public record Chromium(Path executable, Map<String, String> environment) {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static Chromium find() {
        if ("pinned".equals(System.getenv("SANDAN_TEST_BROWSER"))) return PinnedChromium.installed();
        return ofTheMachine()
                .map(executable -> new Chromium(executable, Map.of()))
                .orElseGet(PinnedChromium::installed);
    }

    private static Optional<Path> ofTheMachine() {
        Optional<Path> named = Optional.ofNullable(System.getenv("CHROME_PATH")).map(Path::of);
        if (named.isPresent()) {
            if (Files.isExecutable(named.get())) return named;
            throw new AssertionError("CHROME_PATH names no program: " + named.get());
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .or(Chromium::ofTheMac);
    }

    private static Optional<Path> ofTheMac() {
        return Stream.of(
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
