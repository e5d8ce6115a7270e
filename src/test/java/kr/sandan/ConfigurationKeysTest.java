package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Whoever runs the portal finds every setting of ours, explained, in application.yaml. */
class ConfigurationKeysTest {

    private static final Path CONFIGURATION = Path.of("src/main/resources/application.yaml");

    @Test
    void everySettingIsWrittenDownAndEveryOneWrittenDownIsUsed() throws IOException, ClassNotFoundException {
        Set<String> used = new TreeSet<>(readByName());
        used.addAll(boundToRecords());
        assertThat(writtenDown()).isEqualTo(used);
    }

    @Test
    void everySettingIsExplained() throws IOException {
        List<String> lines = Files.readAllLines(CONFIGURATION);
        int from = lines.indexOf("sandan:");
        assertThat(from).isPositive();
        for (int i = from + 1; i < lines.size() && lines.get(i).startsWith(" "); i++) {
            if (lines.get(i).matches(" +[a-z-]+: +\\S.*"))
                assertThat(lines.get(i - 1)).as(lines.get(i)).contains("#");
        }
    }

    private static Set<String> readByName() throws IOException {
        Pattern name =
                Pattern.compile("\"\\$\\{(sandan\\.[a-z.-]+)|get(?:Required)?Property\\(\\s*\"(sandan\\.[a-z.-]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                name.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> keys.add(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }
        return keys;
    }

    private static Set<String> boundToRecords() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> keys = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("kr.sandan")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            addComponents(
                    type, type.getAnnotation(ConfigurationProperties.class).value(), keys);
        }
        return keys;
    }

    private static void addComponents(Class<?> type, String prefix, Set<String> keys) {
        for (var component : type.getRecordComponents()) {
            String key = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) addComponents(component.getType(), key, keys);
            else keys.add(key);
        }
    }

    /** The keys with a value below {@code sandan:}. */
    private static Set<String> writtenDown() throws IOException {
        Set<String> keys = new TreeSet<>();
        Deque<String> path = new ArrayDeque<>();
        for (String line : Files.readAllLines(CONFIGURATION)) {
            var entry = Pattern.compile("^( *)([a-z-]+):(.*)$").matcher(line);
            if (!entry.matches()) continue;
            while (path.size() > entry.group(1).length() / 2) path.removeLast();
            path.addLast(entry.group(2));
            String key = String.join(".", path);
            if (key.startsWith("sandan.") && !entry.group(3).isBlank()) keys.add(key);
        }
        return keys;
    }
}
