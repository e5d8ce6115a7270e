package kr.sandan.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import kr.sandan.platform.sheet.SampleFiles;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as people attach them. */
public final class SampleDocuments {

    private SampleDocuments() {}

    /** A PDF that says something, so that each is another. */
    public static byte[] pdf(String said) {
        return ("%PDF-1.4\n% " + said + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hwp() throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] header = "HWP Document File\0\0\0".getBytes(StandardCharsets.US_ASCII);
            system.createDocument(new ByteArrayInputStream(header), "FileHeader");
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] hwpx() throws IOException {
        return SampleFiles.archive(Map.of("mimetype", "application/hwp+zip"));
    }

    static byte[] odt() throws IOException {
        return SampleFiles.archive(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
    }

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("보고");
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] image(String format) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
