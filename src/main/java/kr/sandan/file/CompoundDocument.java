package kr.sandan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A compound file: Hangul documents are, and so are what Office wrote before 2007 and what it encrypts. */
final class CompoundDocument {

    private static final String HWP_MARK = "HWP Document File";
    private static final String HWP_STREAM = "FileHeader";

    private CompoundDocument() {}

    static DocumentType typeOf(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive(HWP_STREAM) && startsAsHangul(root)) return DocumentType.HWP;
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY))
                throw ContentGate.refused("file.refused.encrypted");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw ContentGate.refused("file.refused.damaged");
        }
        throw ContentGate.refused("file.refused.old-office");
    }

    private static boolean startsAsHangul(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream(HWP_STREAM)) {
            return new String(in.readNBytes(HWP_MARK.length()), StandardCharsets.US_ASCII).equals(HWP_MARK);
        }
    }
}
