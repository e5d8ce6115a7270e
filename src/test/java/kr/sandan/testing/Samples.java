package kr.sandan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The publisher's real files, which are not shipped with the code. The environment variable {@code SANDAN_SAMPLES} names
 * their folder; where it is not set, tests that need one are left out.
 */
public final class Samples {

    private static final String VARIABLE = "SANDAN_SAMPLES";

    private Samples() {}

    /**
     * One of the files. Where the folder is named, a missing file fails the test.
     *
     * @param name its path below the folder, such as {@code kicox/kicox_status_2023q4.xlsx}
     */
    public static Path file(String name) {
        Optional<String> folder = Optional.ofNullable(System.getenv(VARIABLE)).filter(named -> !named.isBlank());
        assumeThat(folder).as("%s names the folder of the real files", VARIABLE).isPresent();
        Path file = Path.of(folder.orElseThrow()).resolve(name);
        assertThat(file).as("%s is set", VARIABLE).isRegularFile();
        return file;
    }
}
