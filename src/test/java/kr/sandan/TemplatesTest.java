package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every page; help pages are written per language and may hold their text. */
class TemplatesTest {

    private static final Pattern CONDITION_AND_REPLACEMENT =
            Pattern.compile("<[^<>]*(th:(if|unless)=[^<>]*th:replace=|th:replace=[^<>]*th:(if|unless)=)");

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final int LONGEST = 150;
    private static final Pattern HELP = Pattern.compile("page :: title\\(.*, '([a-z-]+)', ~\\{");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");

    static Stream<Path> pages() throws IOException {
        return templates().filter(page -> !page.startsWith(FOLDER.resolve("help")) || page.endsWith("help/page.html"));
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(found).contains(FOLDER.resolve("layout.html"));
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textComesFromMessages(Path page) throws IOException {
        StringBuilder bare = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof org.jsoup.nodes.TextNode text) bare.append(text.getWholeText());
                },
                read(page));
        assertThat(bare.toString().replaceAll("[\\s\\u00a0/·–:()~,→└]", "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noConditionStandsBesideAReplacementThatOutranksIt(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern(CONDITION_AND_REPLACEMENT);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void linksAreRelativeToTheContext(Path page) throws IOException {
        for (String name : List.of("href", "src", "action")) {
            assertThat(read(page).select("[" + name + "]"))
                    .extracting(element -> element.attr(name))
                    .allMatch(link -> link.startsWith("#"));
            assertThat(read(page).select("[th\\:" + name + "]"))
                    .extracting(element -> element.attr("th:" + name))
                    .allMatch(link -> link.startsWith("@{") || link.startsWith("|#") || link.contains("? @{"));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInlineOrUnescaped(Path page) throws IOException {
        for (Element element : read(page).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .doesNotMatch("(th:)?(style|on[a-z]+)")
                        .isNotEqualTo("th:utext");
            }
            assertThat(element.tagName()).isNotEqualTo("style");
            if (element.tagName().equals("script")) assertThat(element.data()).isBlank();
        }
        assertThat(Files.readString(page)).doesNotContain("[(", "[[");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aReaderHoldsThePageInMind(Path page) throws IOException {
        assertThat(Files.readAllLines(page)).hasSizeLessThanOrEqualTo(LONGEST);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageStandsInTheLayout(Path page) throws IOException {
        if (page.startsWith(FOLDER.resolve("fragments")) || page.endsWith("layout.html")) return;
        Document document = read(page);
        Element root = document.selectFirst("html");
        if (root == null || !root.hasAttr("th:replace")) return;
        assertThat(document.select("main#main")).hasSize(1);
    }

    @Test
    void everyKeyUsedExists() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                known.addAll(texts.stringPropertyNames());
            }
        }
        Set<String> used = new TreeSet<>();
        for (Path page : templates().toList()) {
            Matcher keys = KEY.matcher(Files.readString(page).replaceAll("(?s)<!--.*?-->", ""));
            while (keys.find()) used.add(keys.group(1));
        }
        assertThat(known).containsAll(used);
    }

    @Test
    void everyHelpPageIsWrittenInBothLanguages() throws IOException {
        assertThat(helpPages("en")).isNotEmpty().isEqualTo(helpPages("ko"));
    }

    @Test
    void everyHelpPageLinkedIsWritten() throws IOException {
        Set<String> linked = new TreeSet<>();
        for (Path page : pages().toList()) {
            Matcher titles = HELP.matcher(Files.readString(page).replaceAll("(?s)<!--.*?-->", ""));
            while (titles.find()) linked.add(titles.group(1) + ".html");
        }
        assertThat(linked).contains("home.html", "complexes.html", "loads.html");
        assertThat(helpPages("ko")).containsAll(linked);
    }

    private static Set<String> helpPages(String language) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("help").resolve(language))) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static Document read(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page), "", Parser.xmlParser());
    }
}
