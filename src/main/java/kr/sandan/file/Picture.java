package kr.sandan.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import kr.sandan.platform.RuleBroken;

/**
 * A picture written anew, without what cameras and phones put into it: nothing but its points is taken over.
 *
 * @param content the picture, to be closed by whoever asked for it
 * @param width in points
 * @param height in points
 * @param small a copy to be shown in a list, as JPEG
 */
public record Picture(ReceivedFile content, int width, int height, byte[] small) {

    /** The most points that are unpacked, in millions: what a good telephone takes. */
    static final int MOST_MILLIONS = 50;

    /** The longest side that is kept: an A4 sheet at more than 300 points to the inch. */
    static final int LONGEST = 4096;

    private static final int SMALL = 320;
    private static final float QUALITY = 0.9f;

    /** A large picture takes 150 MB while it is open: one at a time, however many are sent at once. */
    private static final Semaphore OPEN = new Semaphore(1, true);

    /** @throws RuleBroken on the field {@code file} where it has too many points, or cannot be opened */
    static Picture of(Path sent, DocumentType type) {
        OPEN.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(opened(sent, type), orientation(sent, type));
            Path written = ReceivedFile.temporary();
            try {
                write(upright, type, ImageIO.createImageOutputStream(written.toFile()));
                return new Picture(
                        ReceivedFile.written(written), upright.getWidth(), upright.getHeight(), small(upright));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(written);
                throw failed;
            }
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // the readers of pictures throw whatever comes to hand where a file is damaged
            throw ContentGate.refused("file.refused.picture");
        } finally {
            OPEN.release();
        }
    }

    private static int orientation(Path sent, DocumentType type) throws IOException {
        return type == DocumentType.JPEG ? CameraNotes.orientation(sent) : CameraNotes.UPRIGHT;
    }

    /** Asks for the size before anything is unpacked: a few kilobytes may claim to be a wall of points. */
    private static BufferedImage opened(Path sent, DocumentType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(sent.toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_MILLIONS * 1_000_000L)
                throw new RuleBroken("file", "file.refused.pixels", MOST_MILLIONS);
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (Math.max(width, height) / LONGEST));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage taken, int orientation) {
        double scale = Math.min(1, (double) LONGEST / Math.max(taken.getWidth(), taken.getHeight()));
        int width = Math.max(1, (int) Math.round(taken.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(taken.getHeight() * scale));
        boolean turned = orientation >= CameraNotes.FIRST_TURNED;
        boolean clear = taken.getColorModel().hasAlpha();
        BufferedImage upright = new BufferedImage(
                turned ? height : width,
                turned ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = CameraNotes.turn(orientation, width, height);
        turn.scale((double) width / taken.getWidth(), (double) height / taken.getHeight());
        Graphics2D canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(taken, turn, null);
        canvas.dispose();
        return upright;
    }

    private static byte[] small(BufferedImage picture) throws IOException {
        double scale = Math.min(1, (double) SMALL / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(small, DocumentType.JPEG, ImageIO.createImageOutputStream(out));
        return out.toByteArray();
    }

    private static void write(BufferedImage picture, DocumentType type, ImageOutputStream target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        try (target) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == DocumentType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
