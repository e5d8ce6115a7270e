package kr.sandan.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads through the parts of a zip archive, and stops where it unpacks to more than is bearable, whatever it claims. */
public final class Unpacking {

    private static final int MOST_PARTS = 5_000;
    private static final int HIGHEST_RATIO = 100;
    private static final long RATIO_MATTERS_ABOVE = 1 << 20;

    private final long most;
    private long unpacked;

    /**
     * @param most bytes of all parts together
     */
    public Unpacking(long most) {
        this.most = most;
    }

    /** Is given what a part holds, piece by piece. */
    public interface Reader {
        void read(byte[] buffer, int length);
    }

    /**
     * Refuses an archive of more parts than any document has.
     *
     * @throws SheetRefused when it has
     */
    public void requireFewParts(ZipFile zip) {
        if (zip.size() > MOST_PARTS) throw new SheetRefused("sheet.bomb");
    }

    /**
     * Reads one part to its end.
     *
     * @param mostOfPart bytes of this part
     * @throws SheetRefused when it is larger, swells as nothing honest does, or is not what its sum says
     */
    public void through(ZipFile zip, ZipEntry part, long mostOfPart, Reader reader) throws IOException {
        long size = 0;
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                boolean inflated = size > RATIO_MATTERS_ABOVE && size > part.getCompressedSize() * HIGHEST_RATIO;
                if (inflated || size > mostOfPart || unpacked > most) throw new SheetRefused("sheet.bomb");
                sum.update(buffer, 0, read);
                reader.read(buffer, read);
            }
        }
        // ZipFile does not look at the sum: without this, one bit turned on the way is another figure
        if (part.getCrc() != sum.getValue()) throw new SheetRefused("sheet.damaged");
    }
}
