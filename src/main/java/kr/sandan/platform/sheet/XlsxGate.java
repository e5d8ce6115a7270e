package kr.sandan.platform.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a zip archive before anything parses it: that it is a workbook, that it unpacks to a bearable size
 * whatever its directory claims, and that no part declares a document type (no workbook has one; it is the door for
 * external entities and for entity bombs).
 */
final class XlsxGate {

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final SheetLimits limits;
    private final Unpacking unpacking;
    private int matched;

    private XlsxGate(SheetLimits limits) {
        this.limits = limits;
        unpacking = new Unpacking(limits.unpackedBytes());
    }

    static void check(Path file, SheetLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            XlsxGate gate = new XlsxGate(limits);
            gate.unpacking.requireFewParts(zip);
            if (zip.getEntry("xl/workbook.bin") != null) throw new SheetRefused("sheet.binary-workbook");
            if (zip.getEntry("[Content_Types].xml") == null || !hasWorkbook(zip)) {
                throw new SheetRefused("sheet.not-workbook");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                gate.look(zip, parts.nextElement());
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new SheetRefused("sheet.damaged");
        }
    }

    private static boolean hasWorkbook(ZipFile zip) {
        return zip.stream()
                .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("workbook.xml"));
    }

    private void look(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        boolean heldInMemory = name.endsWith("sharedstrings.xml") || name.endsWith("styles.xml");
        long most = heldInMemory ? limits.tableBytes() : limits.unpackedBytes();
        matched = 0;
        unpacking.through(zip, part, most, (buffer, length) -> {
            if (markup) matched = findDoctype(buffer, length, matched);
        });
    }

    /** Goes on matching across buffers; zero bytes are passed over so that UTF-16 hides nothing. */
    private static int findDoctype(byte[] buffer, int length, int matched) {
        int at = matched;
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b == 0) continue;
            if (b == DOCTYPE[at]) at++;
            else at = b == DOCTYPE[0] ? 1 : 0;
            if (at == DOCTYPE.length) throw new SheetRefused("sheet.entities");
        }
        return at;
    }
}
