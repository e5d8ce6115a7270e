package kr.sandan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks cut short and with bits turned: each is refused with a sentence, or reads exactly as the sound one does. */
class DamagedFilesTest {

    private static final long SEED = 20091216;
    private static final int ROWS = 300;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> sentences = new TreeMap<>();
    private int unharmed;

    /** One way to damage a file. */
    private interface Damage {
        byte[] to(byte[] sound);
    }

    @Test
    void sayWhatIsWrong() throws IOException {
        damage(10, this::cutShort);
        damage(20, this::turned);
        assertThat(sentences).isNotEmpty();
    }

    @Test
    @Tag("proof")
    void sayWhatIsWrongHoweverTheyAreDamaged() throws IOException {
        int each = 500;
        damage(each, this::cutShort);
        damage(each, this::turned);
        damage(each, this::scrambled);
        damage(each, this::holed);
        ResourceBundle texts = ResourceBundle.getBundle("messages/sheet", Locale.ENGLISH);
        String table = sentences.entrySet().stream()
                .map(one -> "| `%s` | %d |".formatted(texts.getString(one.getKey()), one.getValue()))
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("docs", "proof-damaged.md"), """
                # Damaged workbooks

                Written by `mvn verify -Pproof` (`DamagedFilesTest`, seed %d): a workbook of %d rows, %d times each cut short,
                with one to eight bits turned, with a run of bytes scrambled, and with a run of bytes left out. Every one was
                refused with one of these sentences, or read cell for cell as the sound one (the damage lay where nothing is
                read); none failed in another way, and none gave another figure.

                | answer | files |
                |---|---:|
                %s
                | read as the sound one | %d |
                """.formatted(SEED, ROWS, each, table, unharmed));
        assertThat(unharmed).isLessThan(each);
    }

    private void damage(int times, Damage damage) throws IOException {
        byte[] sound = workbook();
        String whole = content(SampleFiles.write(folder, sound));
        for (int time = 0; time < times; time++) {
            Path file = SampleFiles.write(folder, damage.to(sound.clone()));
            try {
                assertThat(otherwise(whole, content(file))).as("read otherwise").isEmpty();
                unharmed++;
            } catch (SheetRefused refused) {
                assertSaid(refused.messageKey());
            }
            Files.delete(file);
        }
    }

    /** What is read from where the two part, or nothing where they are the same. */
    private static String otherwise(String whole, String read) {
        int at = Arrays.mismatch(whole.toCharArray(), read.toCharArray());
        if (at < 0) return "";
        return "…" + read.substring(Math.max(0, at - 100), Math.min(read.length(), at + 100)) + "…";
    }

    private void assertSaid(String key) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH})
            assertThat(ResourceBundle.getBundle("messages/sheet", locale).getString(key))
                    .isNotBlank();
        sentences.merge(key, 1, Integer::sum);
    }

    private byte[] cutShort(byte[] sound) {
        return Arrays.copyOf(sound, 4 + random.nextInt(sound.length - 4));
    }

    private byte[] turned(byte[] sound) {
        for (int bits = 1 + random.nextInt(8); bits > 0; bits--)
            sound[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
        return sound;
    }

    private byte[] scrambled(byte[] sound) {
        byte[] noise = new byte[1 + random.nextInt(64)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, sound, random.nextInt(sound.length - noise.length), noise.length);
        return sound;
    }

    private byte[] holed(byte[] sound) {
        int length = 1 + random.nextInt(512);
        int at = random.nextInt(sound.length - length);
        byte[] left = Arrays.copyOf(sound, sound.length - length);
        System.arraycopy(sound, at + length, left, at, sound.length - at - length);
        return left;
    }

    private static byte[] workbook() {
        Object[][] rows = new Object[ROWS][];
        for (int row = 0; row < ROWS; row++) rows[row] = new Object[] {"단지" + row, row * 37, "경북", row / 3.0};
        return SampleFiles.table("현황", rows);
    }

    private static String content(Path path) {
        StringBuilder content = new StringBuilder();
        try (SheetFile file = SheetFile.open(path)) {
            for (String sheet : file.sheets()) {
                content.append(sheet).append('\n');
                try (SheetRows rows = file.rows(sheet)) {
                    rows.forEachRemaining(row ->
                            row.cells().forEach(cell -> content.append(cell).append('|')));
                }
            }
        }
        return content.toString();
    }
}
