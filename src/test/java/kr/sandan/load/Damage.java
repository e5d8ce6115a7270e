package kr.sandan.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kr.sandan.platform.sheet.SampleFiles;

/** Damages tables and files as carelessness, spreadsheet programs and bad lines do; the same seed damages the same. */
final class Damage {

    private static final Object[] OTHERS = {
        "많음", "", "2010.1", -1, 1e15, 38_322.5, "=1+1", "\u00a0", "△12", "2010-13-45"
    };

    private final Random random;

    Damage(long seed) {
        random = new Random(seed);
    }

    /** A damaged workbook, by cells moved, types changed, bits turned or parts dropped. */
    byte[] workbook(String sheet, Object[][] table) throws IOException {
        return switch (random.nextInt(4)) {
            case 0 -> SampleFiles.table(sheet, moved(table));
            case 1 -> SampleFiles.table(sheet, retyped(table));
            case 2 -> turned(SampleFiles.table(sheet, table));
            default -> dropped(SampleFiles.table(sheet, table));
        };
    }

    /** A damaged text, by cells moved, types changed, bits turned or its end cut off. */
    byte[] text(Object[][] table) {
        return switch (random.nextInt(4)) {
            case 0 -> csv(moved(table));
            case 1 -> csv(retyped(table));
            case 2 -> turned(csv(table));
            default -> cut(csv(table));
        };
    }

    /** A sound file with bits turned or its end cut off. */
    byte[] bytes(byte[] sound) {
        return random.nextBoolean() ? turned(sound.clone()) : cut(sound);
    }

    private Object[][] moved(Object[][] table) {
        Object[][] copy = copy(table);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            Object[] from = copy[random.nextInt(copy.length)];
            Object[] to = copy[random.nextInt(copy.length)];
            int source = random.nextInt(from.length);
            int target = random.nextInt(to.length);
            Object held = to[target];
            to[target] = from[source];
            from[source] = held;
        }
        return copy;
    }

    private Object[][] retyped(Object[][] table) {
        Object[][] copy = copy(table);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            Object[] row = copy[random.nextInt(copy.length)];
            row[random.nextInt(row.length)] = OTHERS[random.nextInt(OTHERS.length)];
        }
        return copy;
    }

    private byte[] turned(byte[] sound) {
        for (int bits = 1 + random.nextInt(8); bits > 0; bits--)
            sound[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
        return sound;
    }

    private byte[] cut(byte[] sound) {
        return Arrays.copyOf(sound, 1 + random.nextInt(sound.length - 1));
    }

    private byte[] dropped(byte[] sound) throws IOException {
        int unwanted = random.nextInt(8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            int at = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (at++ == unwanted) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Object[][] copy(Object[][] table) {
        return Arrays.stream(table).map(Object[]::clone).toArray(Object[][]::new);
    }

    private static byte[] csv(Object[][] table) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell == null ? "" : "\"" + cell + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
