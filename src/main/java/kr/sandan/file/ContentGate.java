package kr.sandan.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.TextEncoding;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells from its content what a file is, and refuses whatever is none of {@link DocumentType}, or two things at once:
 * a file that one program reads as a picture and another as a page or an archive.
 */
final class ContentGate {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, DocumentType> PLAIN = Map.of(
            "application/pdf", DocumentType.PDF,
            "application/x-hwp", DocumentType.HWP,
            "image/png", DocumentType.PNG,
            "image/jpeg", DocumentType.JPEG);

    /** Tika takes Korean text that is not in Unicode for bytes of no kind. */
    private static final Set<String> MAYBE_TEXT = Set.of("text/plain", "application/octet-stream");

    /** How far readers of pages and of PDF look for the beginning of what they read. */
    private static final int HEAD = 1024;

    /** An archive ends with its directory and a comment of at most 64 KB. */
    private static final int TAIL = 22 + (1 << 16);

    private static final String PDF = "%PDF-";
    private static final String ARCHIVE = "PK\u0003\u0004";
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";
    private static final List<String> ARCHIVE_END = List.of("PK\u0005\u0006", "PK\u0006\u0006");
    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?php");

    private ContentGate() {}

    /**
     * What the file is.
     *
     * @throws RuleBroken on the field {@code file}, with the sentence that says what to do
     */
    static DocumentType typeOf(Path file) {
        try {
            String head = head(file);
            if (head.startsWith(ARCHIVE)) {
                if (head.contains(PDF)) throw refused("file.refused.two-at-once");
                return PackedDocument.typeOf(file);
            }
            if (head.startsWith(COMPOUND)) return CompoundDocument.typeOf(file);
            String detected = detected(file);
            DocumentType type = MAYBE_TEXT.contains(detected) && isText(file) ? DocumentType.TXT : PLAIN.get(detected);
            if (containsAny(head.toLowerCase(Locale.ROOT).replace("\u0000", ""), MARKUP))
                throw refused("file.refused.markup");
            if (type == null) throw refused("file.refused.type");
            requireOneThing(type, head, file);
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleBroken refused(String sentence) {
        return new RuleBroken("file", sentence);
    }

    private static void requireOneThing(DocumentType type, String head, Path file) throws IOException {
        boolean second = type == DocumentType.PDF ? !head.startsWith(PDF) : head.contains(PDF);
        if (second || containsAny(tail(file), ARCHIVE_END)) throw refused("file.refused.two-at-once");
    }

    private static boolean isText(Path file) throws IOException {
        try {
            TextEncoding.of(file);
            return true;
        } catch (SheetRefused other) {
            // a text may begin with an angle bracket: press releases do
            return other.messageKey().equals("sheet.web-page");
        }
    }

    private static boolean containsAny(String text, List<String> marks) {
        return marks.stream().anyMatch(text::contains);
    }

    private static String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }
}
