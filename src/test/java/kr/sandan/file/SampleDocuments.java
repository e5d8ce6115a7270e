package kr.sandan.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kr.sandan.platform.sheet.SampleFiles;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as people attach them. */
public final class SampleDocuments {

    private SampleDocuments() {}

    /** A PDF that says something, so that each is another. */
    public static byte[] pdf(String said) {
        return ("%PDF-1.4\n% " + said + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] hwp() throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] header = "HWP Document File\0\0\0".getBytes(StandardCharsets.US_ASCII);
            system.createDocument(new ByteArrayInputStream(header), "FileHeader");
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    public static byte[] hwpx() throws IOException {
        return SampleFiles.archive(Map.of("mimetype", "application/hwp+zip"));
    }

    public static byte[] odt() throws IOException {
        return SampleFiles.archive(Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
    }

    public static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("보고");
            document.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] image(String format) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        }
    }

    public static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A presentation. */
    public static byte[] pptx() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide();
            show.write(out);
            return out.toByteArray();
        }
    }

    /** A picture, red at its upper left corner and white elsewhere. */
    public static byte[] marked(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++)
            for (int y = 0; y < height; y++)
                picture.setRGB(x, y, x < width / 4 && y < height / 4 ? 0xFF0000 : 0xFFFFFF);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        }
    }

    /** A photograph as a telephone writes it: how it was held, and where, 36.6 degrees to the north. */
    public static byte[] photograph(int held, int width, int height) throws IOException {
        ByteBuffer notes = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + 24);
        notes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0);
        notes.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        notes.putShort((short) 2);
        notes.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        notes.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68).putInt(0);
        notes.putInt(36).putInt(1).putInt(36).putInt(1).putInt(0).putInt(1);
        byte[] picture = marked("jpg", width, height);
        ByteBuffer whole = ByteBuffer.allocate(picture.length + 4 + notes.capacity());
        whole.put(picture, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + notes.capacity()));
        return whole.put(notes.array()).put(picture, 2, picture.length - 2).array();
    }

    /** A few bytes that claim to be a picture of so many points. */
    public static byte[] claiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
