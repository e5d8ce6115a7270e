package kr.sandan.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kr.sandan.platform.sheet.SheetLimits;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.Unpacking;
import org.jspecify.annotations.Nullable;

/** A zip archive: the open document formats are. It is unpacked once, to nowhere, to know that it can be. */
final class PackedDocument {

    private static final int LONGEST_MARK = 1 << 20;
    private static final Map<String, DocumentType> BY_MIMETYPE = Map.of(
            "application/hwp+zip", DocumentType.HWPX,
            "application/vnd.oasis.opendocument.text", DocumentType.ODT);
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private PackedDocument() {}

    static DocumentType typeOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            DocumentType type = typeOf(zip);
            if (type == null) throw ContentGate.refused("file.refused.type");
            Unpacking unpacking = new Unpacking(SheetLimits.USUAL.unpackedBytes());
            unpacking.requireFewParts(zip);
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                if (isMacro(part)) throw ContentGate.refused("file.refused.macro");
                unpacking.through(zip, part, SheetLimits.USUAL.unpackedBytes(), (buffer, length) -> {});
            }
            return type;
        } catch (SheetRefused refused) {
            boolean bomb = refused.messageKey().equals("sheet.bomb");
            throw ContentGate.refused(bomb ? "file.refused.bomb" : "file.refused.damaged");
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw ContentGate.refused("file.refused.damaged");
        }
    }

    private static @Nullable DocumentType typeOf(ZipFile zip) throws IOException {
        DocumentType marked = BY_MIMETYPE.get(text(zip, "mimetype").strip());
        if (marked != null) return marked;
        String parts = text(zip, "[Content_Types].xml");
        if (parts.contains("macroEnabled")) throw ContentGate.refused("file.refused.macro");
        if (parts.contains(OFFICE + "spreadsheetml.sheet.main+xml")) return DocumentType.XLSX;
        if (parts.contains(OFFICE + "wordprocessingml.document.main+xml")) return DocumentType.DOCX;
        if (parts.contains(OFFICE + "presentationml.presentation.main+xml")) return DocumentType.PPTX;
        return null;
    }

    private static boolean isMacro(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) return "";
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(LONGEST_MARK), StandardCharsets.UTF_8);
        }
    }
}
