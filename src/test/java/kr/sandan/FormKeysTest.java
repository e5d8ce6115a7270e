package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that keeps a form from being saved twice must not make a second, different text vanish. */
class FormKeysTest {

    private static final Path ROOMS = Path.of("src/main/java/kr/sandan");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Rooms whose keys are no form's, or whose forms say the same again whatever their key. */
    private static final Set<String> WITHOUT = Set.of("demonstration", "renewal", "draft", "platform");

    /** Buttons of a row, which have nothing to type over. */
    private static final Set<String> BUTTONS = Set.of("draft/parts.html", "task/transferred.html");

    @Test
    void everyRoomThatTakesKeysAsksWhetherAnotherTextWasSavedUnderThem() throws IOException {
        Set<String> takes = rooms("submission_key");
        takes.removeAll(WITHOUT);
        assertThat(takes).isNotEmpty();
        assertThat(rooms("sentForms.require(")).containsAll(takes);
    }

    private static Set<String> rooms(String text) throws IOException {
        Set<String> rooms = new TreeSet<>();
        for (Path file : files(ROOMS))
            if (Files.readString(file).contains(text))
                rooms.add(ROOMS.relativize(file).getName(0).toString());
        return rooms;
    }

    @Test
    void everyFormIsShownAgainWithTheNewKeyItWasGiven() throws IOException {
        List<String> without = files(TEMPLATES).stream()
                .filter(file -> !BUTTONS.contains(TEMPLATES.relativize(file).toString()))
                .flatMap(file -> lines(file)
                        .filter(line -> line.contains("name=\"submissionKey\"")
                                && !line.contains("freshKey")
                                && !line.contains("|${"))
                        .map(line -> TEMPLATES.relativize(file) + ": " + line.strip()))
                .toList();
        assertThat(without).isEmpty();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toList());
        }
    }
}
