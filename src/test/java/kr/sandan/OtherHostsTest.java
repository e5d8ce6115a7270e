package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that browsers get from the portal, as they are built, send them to no other host. */
class OtherHostsTest {

    /** An address with a scheme anywhere in the file, comments included. */
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?|wss?|ftp)://[^\\s\"'`)<>\\\\]+");

    /** An address without a scheme, where a browser would follow it: in quotes or in {@code url(}. */
    private static final Pattern SAME_SCHEME =
            Pattern.compile("(?:[\"'`]|url\\(\\s*)(//[\\w.-]+\\.[a-zA-Z]{2,}[^\"'`)\\s]*)");

    /** Addresses that no browser asks for, each with the reason why. */
    private static final Map<String, String> NEVER_ASKED = Map.of(
            "http://www.w3.org/2000/svg", "the name of a vocabulary",
            "http://www.w3.org/1999/xlink", "the name of a vocabulary",
            "http://www.w3.org/1999/xhtml", "the name of a vocabulary",
            "https://github.com/ecomfe/zrender/blob/master/LICENSE", "the licence, in a comment that must stay");

    private final Map<String, String> files = new TreeMap<>();

    OtherHostsTest() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
            if (String.valueOf(file.getFilename()).matches(".*\\.(js|css|svg|html|json)"))
                files.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void noFileNamesOne() {
        List<String> found = new ArrayList<>();
        files.forEach((name, content) -> addresses(content).stream()
                .filter(address -> !NEVER_ASKED.containsKey(address))
                .forEach(address -> found.add(name + ": " + address)));
        assertThat(found).isEmpty();
    }

    @Test
    void theirKindsAreThoseThatWereLookedInto() throws IOException {
        Set<String> kinds = new HashSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
            kinds.add(String.valueOf(file.getFilename()).replaceFirst(".*?(\\.\\w+(\\.gz)?)$", "$1"));
        }
        assertThat(kinds).containsExactlyInAnyOrder(".js", ".js.gz", ".css", ".css.gz", ".svg", ".svg.gz", ".woff2");
    }

    @Test
    void thePackedFormsHoldTheSame() throws IOException {
        for (Resource packed : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.gz")) {
            String name = String.valueOf(packed.getFilename()).replaceFirst("\\.gz$", "");
            try (InputStream content = new GZIPInputStream(packed.getInputStream())) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .as(name)
                        .isEqualTo(files.get(name));
            }
        }
    }

    @Test
    void theLookFindsEveryWayOfNamingOne() {
        assertThat(addresses("@import 'https://a.example/x.css'; b{src:url(//b.example/f.woff2)}"))
                .hasSize(2);
        assertThat(addresses(
                        "import('//c.example/x.js');fetch(`http://d.example/`);new WebSocket(\"wss://e.example\")"))
                .hasSize(3);
        assertThat(addresses("// a comment.about code\nconst path = '/assets//x.js'"))
                .isEmpty();
    }

    private static List<String> addresses(String content) {
        List<String> found = new ArrayList<>();
        for (Matcher address = ADDRESS.matcher(content); address.find(); ) found.add(address.group());
        for (Matcher address = SAME_SCHEME.matcher(content); address.find(); ) found.add(address.group(1));
        return found;
    }
}
