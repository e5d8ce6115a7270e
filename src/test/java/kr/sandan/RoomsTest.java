package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of rooms in the README: every room is on it, and uses only rooms above it. */
class RoomsTest {

    private static final Path ROOMS = Path.of("src/main/java/kr/sandan");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\| .*\\|$");
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)\\}");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)");

    @Test
    void everyRoomStandsBelowThoseThatItUses() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String map = readme.substring(readme.indexOf("## Map of rooms"), readme.indexOf("## Configuration"));
        List<String> rooms = names(ROW, map);
        try (Stream<Path> folders = Files.list(ROOMS)) {
            assertThat(rooms)
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
        for (String room : rooms)
            assertThat(rooms.subList(0, rooms.indexOf(room))).as(room).containsAll(used(room));
    }

    private static List<String> used(String room) throws IOException {
        String described = Files.readString(ROOMS.resolve(room).resolve("package-info.java"));
        List<String> allowed = names(ALLOWED, described);
        assertThat(allowed).as(room).hasSize(1);
        return names(NAME, allowed.get(0)).stream().distinct().toList();
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
