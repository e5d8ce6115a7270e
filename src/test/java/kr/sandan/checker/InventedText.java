package kr.sandan.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.sandan.checker.reading.Figure;

/**
 * A text written for these tests, with the arithmetic that it states.
 *
 * @param name its file
 * @param expected every statement that a careful reader tests, as {@code HOLDS SUM 611개}
 * @param text what is pasted
 */
record InventedText(String name, List<String> expected, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/checker");
    private static final String MARK = "# 지어낸 글";

    /** What the checker made of a text. */
    record Score(int texts, int expected, int hits, int undecided, List<String> missed, List<String> falseAlarms) {}

    static List<InventedText> of(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(InventedText::read).toList();
        }
    }

    private static InventedText read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.get(0).startsWith(MARK)) throw new IllegalStateException(file + " is not marked as invented");
            int rule = lines.indexOf("---");
            List<String> expected = lines.subList(1, rule).stream()
                    .map(line -> line.substring(2).strip())
                    .toList();
            return new InventedText(
                    file.getFileName().toString(),
                    expected,
                    String.join("\n", lines.subList(rule + 1, lines.size())) + "\n");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Counts what the checker found, missed and wrongly claimed in the texts of a folder. */
    static Score score(String folder) throws IOException {
        int expected = 0;
        int hits = 0;
        int undecided = 0;
        List<String> missed = new ArrayList<>();
        List<String> falseAlarms = new ArrayList<>();
        List<InventedText> texts = of(folder);
        for (InventedText text : texts) {
            List<String> open = new ArrayList<>(text.expected());
            for (Finding finding : new Checker().check(text.text()).findings()) {
                String line = line(finding);
                if (open.remove(line)) hits++;
                else if (finding.verdict() == Verdict.UNDECIDABLE) undecided++;
                else falseAlarms.add(text.name() + ": " + line + " [" + finding.calculation() + "]");
            }
            expected += text.expected().size();
            open.forEach(line -> missed.add(text.name() + ": " + line));
        }
        return new Score(texts.size(), expected, hits, undecided, missed, falseAlarms);
    }

    private static String line(Finding finding) {
        Figure anchor = finding.anchor();
        return finding.verdict() + " " + finding.kind() + " " + anchor.written();
    }
}
