package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every text in Korean and in English. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern HANGUL = Pattern.compile("[\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7af]");

    /** Sentences shown only as examples of a form, and the name of the language itself. */
    private static final List<String> KOREAN_IN_ENGLISH = List.of("platform.korean");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.filter(file -> file.toFile().length() > 0)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
            assertThat(names).contains("platform");
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) throws IOException {
        assertThat(texts(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void englishTextsHoldNoHangul(String module) throws IOException {
        Properties english = texts(module + "_en");
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !KOREAN_IN_ENGLISH.contains(key))
                .filteredOn(key -> HANGUL.matcher(english.getProperty(key)).find())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void koreanFilesAreWrittenInKorean(String module) throws IOException {
        Properties korean = texts(module);
        long inKorean = korean.stringPropertyNames().stream()
                .filter(key -> HANGUL.matcher(korean.getProperty(key)).find())
                .count();
        assertThat(inKorean * 100).isGreaterThanOrEqualTo(korean.size() * 80L);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void textsWithArgumentsReadAsFormats(String module) throws IOException {
        for (String file : List.of(module, module + "_en")) {
            Properties texts = texts(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                if (arguments(text).isEmpty()) continue;
                String shown = new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5, 6});
                assertThat(shown).as(file + " " + key).doesNotContain("{");
            }
        }
    }

    @Test
    void everyFileIsRegistered() throws IOException {
        YamlPropertiesFactoryBean configuration = new YamlPropertiesFactoryBean();
        configuration.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        String registered = configuration.getObject().getProperty("spring.messages.basename");
        assertThat(registered).as("one string: Boot does not see a list").isNotNull();
        List<String> basenames = List.of(registered.split("\\s*,\\s*"));
        assertThat(basenames)
                .containsAll(modules().map(name -> "messages/" + name).toList());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
