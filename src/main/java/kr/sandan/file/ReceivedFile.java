package kr.sandan.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.UploadLimit;

/**
 * A file that somebody sent, on disk until it is closed.
 *
 * @param size in bytes, from 1 to {@link UploadLimit#LARGEST}
 * @param sha256 in lower-case hexadecimal
 */
public record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

    /**
     * Writes what is sent to a temporary file.
     *
     * @throws RuleBroken on the field {@code file} when it holds nothing, or more than the limit
     */
    public static ReceivedFile receive(InputStream sent) {
        Path target = temporary();
        try {
            MessageDigest digest = hashing();
            long size = copy(sent, target, digest);
            return new ReceivedFile(target, size, HexFormat.of().formatHex(digest.digest()));
        } catch (RuntimeException refused) {
            delete(target);
            throw refused;
        }
    }

    /**
     * A file that the portal wrote itself in place of one that was sent.
     *
     * @throws RuleBroken on the field {@code file} when it is larger than the limit
     */
    static ReceivedFile written(Path file) throws IOException {
        MessageDigest digest = hashing();
        try (InputStream in = Files.newInputStream(file);
                OutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            long size = in.transferTo(sum);
            requireSmall(size);
            return new ReceivedFile(file, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void requireSmall(long size) {
        if (size > UploadLimit.LARGEST.toBytes())
            throw new RuleBroken("file", "file.refused.too-large", UploadLimit.LARGEST.toMegabytes());
    }

    private static long copy(InputStream sent, Path target, MessageDigest digest) {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                size += read;
                requireSmall(size);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size == 0) throw new RuleBroken("file", "file.refused.empty");
        return size;
    }

    /** Deletes it from the disk. */
    @Override
    public void close() {
        delete(path);
    }

    static Path temporary() {
        try {
            return Files.createTempFile("sandan-file-", ".bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest hashing() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
