package kr.sandan.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A compound file: never read, but its owner is told which kind it is and what to do. */
final class Ole2File {

    private Ole2File() {}

    static SheetRefused refusal(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) return new SheetRefused("sheet.encrypted");
            boolean workbook = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return new SheetRefused(workbook ? "sheet.old-workbook" : "sheet.not-workbook");
        } catch (IOException | RuntimeException e) {
            return new SheetRefused("sheet.damaged");
        }
    }
}
