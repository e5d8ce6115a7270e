package kr.sandan.file;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a camera wrote into a photograph (Exif), of which only one thing is read: how it was held. Everything else, above
 * all the place, is left behind.
 */
final class CameraNotes {

    /** As a camera is held that writes nothing. */
    static final int UPRIGHT = 1;

    /** From here on to the last, width and height change places. */
    static final int FIRST_TURNED = 5;

    private static final int LAST = 8;

    /** The notes stand at the beginning, in a segment of at most 64 KB after a few others. */
    private static final int HEAD = 1 << 18;

    private static final int SEGMENT = 0xFF;
    private static final int NOTES = 0xE1;
    private static final int PICTURE_BEGINS = 0xDA;
    private static final String MARK = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private CameraNotes() {}

    /** How the camera was held, from 1 to 8; {@link #UPRIGHT} where the file does not say. */
    static int orientation(Path jpeg) throws IOException {
        try (InputStream in = Files.newInputStream(jpeg)) {
            return notes(ByteBuffer.wrap(in.readNBytes(HEAD)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return UPRIGHT;
        }
    }

    private static int notes(ByteBuffer file) {
        file.position(2);
        while ((file.get() & SEGMENT) == SEGMENT) {
            int kind = file.get() & SEGMENT;
            if (kind == PICTURE_BEGINS) return UPRIGHT;
            int next = file.position() + (file.getShort() & 0xFFFF);
            byte[] mark = new byte[MARK.length()];
            if (kind == NOTES && next - file.position() > mark.length) {
                file.get(mark);
                if (new String(mark, StandardCharsets.ISO_8859_1).equals(MARK)) return held(file.slice());
            }
            file.position(next);
        }
        return UPRIGHT;
    }

    private static int held(ByteBuffer notes) {
        notes.order(notes.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = notes.getInt(4);
        int entries = notes.getShort(directory) & 0xFFFF;
        for (int at = 0; at < entries; at++) {
            int entry = directory + 2 + at * ENTRY;
            if ((notes.getShort(entry) & 0xFFFF) != TAG) continue;
            int held = notes.getShort(entry + 8) & 0xFFFF;
            return held >= UPRIGHT && held <= LAST ? held : UPRIGHT;
        }
        return UPRIGHT;
    }

    /**
     * What turns a picture upright.
     *
     * @param width of the picture as it was taken
     * @param height of the picture as it was taken
     */
    static AffineTransform turn(int held, int width, int height) {
        return switch (held) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
