package kr.sandan.load;

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
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.UploadLimit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files themselves, kept byte for byte, moved in pieces so that none is ever held whole in memory. */
@Component
class LoadFiles {

    static final long LARGEST = UploadLimit.LARGEST.toBytes();

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    LoadFiles(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * A file on disk with its hash.
     *
     * @param sha256 in lower-case hexadecimal
     */
    record Received(Path path, long size, String sha256) {}

    /** Writes what is sent to a temporary file, up to the limit. The caller deletes it. */
    static Received receive(InputStream sent, Path target) {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                size += read;
                if (size > LARGEST)
                    throw new RuleBroken("file", "load.refused.too-large", UploadLimit.LARGEST.toMegabytes());
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size == 0) throw new RuleBroken("file", "load.refused.empty-file");
        return new Received(target, size, HexFormat.of().formatHex(digest.digest()));
    }

    void keep(long loadId, Received file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            jdbc.update("insert into load_file (load_id, content) values (?, ?)", statement -> {
                statement.setLong(1, loadId);
                statement.setBinaryStream(2, in, file.size());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(long loadId) {
        return client.sql("select exists (select 1 from load_file where load_id = :id)")
                .param("id", loadId)
                .query(Boolean.class)
                .single();
    }

    void copy(long loadId, OutputStream out) {
        int size = client.sql("select octet_length(content) from load_file where load_id = :id")
                .param("id", loadId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("load file", loadId));
        for (int from = 0; from < size; from += PIECE) {
            byte[] piece = client.sql(
                            "select substring(content from :from for :length) from load_file where load_id = :id")
                    .param("from", from + 1)
                    .param("length", PIECE)
                    .param("id", loadId)
                    .query(byte[].class)
                    .single();
            write(out, piece);
        }
    }

    /** Copies the file to a temporary one, which the caller deletes. */
    Path temporary(long loadId) {
        try {
            Path file = Files.createTempFile("sandan-load-", ".bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(loadId, out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(long loadId) {
        client.sql("delete from load_file where load_id = :id")
                .param("id", loadId)
                .update();
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
