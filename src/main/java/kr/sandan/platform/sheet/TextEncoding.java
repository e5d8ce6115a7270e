package kr.sandan.platform.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the encoding of a text file by decoding all of it strictly: the first encoding without a fault is it. */
public final class TextEncoding {

    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final char BOM = '\ufeff';

    private TextEncoding() {}

    /**
     * The encoding of the file.
     *
     * @throws SheetRefused if it is not text, or text in no encoding we know
     */
    public static Charset of(Path file) throws IOException {
        for (Charset candidate : candidates(file)) {
            Verdict verdict = decode(file, candidate);
            if (verdict == Verdict.TEXT) return candidate;
            if (verdict == Verdict.MARKUP) throw new SheetRefused("sheet.web-page");
        }
        throw new SheetRefused("sheet.not-workbook");
    }

    /** What people call the encoding. */
    static String nameOf(Charset charset) {
        return charset.equals(CP949) ? "CP949" : charset.name();
    }

    /** Reads the text without its byte-order mark. */
    static Reader reader(Path file, Charset charset) throws IOException {
        PushbackReader reader = new PushbackReader(strict(file, charset), 1);
        int first = reader.read();
        if (first >= 0 && first != BOM) reader.unread(first);
        return reader;
    }

    private static List<Charset> candidates(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0 && i % 2 == 0) zerosAtEven++;
            if (start[i] == 0 && i % 2 == 1) zerosAtOdd++;
        }
        List<Charset> candidates = new ArrayList<>();
        if (startsWith(start, 0xFF, 0xFE) || zerosAtOdd > zerosAtEven) candidates.add(StandardCharsets.UTF_16LE);
        if (startsWith(start, 0xFE, 0xFF) || zerosAtEven > zerosAtOdd) candidates.add(StandardCharsets.UTF_16BE);
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(CP949);
        return candidates;
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }

    private enum Verdict {
        TEXT,
        MARKUP,
        NOT_TEXT
    }

    private static Verdict decode(Path file, Charset charset) throws IOException {
        try (Reader reader = reader(file, charset)) {
            char[] buffer = new char[1 << 14];
            boolean first = true;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (isForbidden(buffer[i])) return Verdict.NOT_TEXT;
                }
                if (first && new String(buffer, 0, read).stripLeading().startsWith("<")) return Verdict.MARKUP;
                first = false;
            }
            return Verdict.TEXT;
        } catch (CharacterCodingException e) {
            return Verdict.NOT_TEXT;
        }
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f' || c == '\ufffe' || c == '\uffff';
    }

    private static Reader strict(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
