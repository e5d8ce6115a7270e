package kr.sandan.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people send them, good ones and bad ones. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A workbook with one sheet named 표, filled by the caller. */
    public static byte[] workbook(Consumer<Workbook> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook of texts and numbers: a row per array, beginning in the first row of the sheet. */
    public static byte[] table(String sheet, Object[]... rows) {
        return workbook(workbook -> {
            var filled = workbook.createSheet(sheet);
            for (int i = 0; i < rows.length; i++) {
                var row = filled.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] instanceof Number number) row.createCell(j).setCellValue(number.doubleValue());
                    else if (rows[i][j] != null) row.createCell(j).setCellValue(rows[i][j].toString());
                }
            }
        });
    }

    public static byte[] encrypted() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("비밀");
            try (OutputStream inner = encryptor.getDataStream(system)) {
                inner.write(table("표", new Object[] {"이름"}));
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    public static byte[] oldWorkbook() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("표").createRow(0).createCell(0).setCellValue("이름");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A workbook one of whose sheets unpacks to 200 MB of blanks. */
    public static byte[] bomb() throws IOException {
        return with("xl/worksheets/sheet1.xml", out -> {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) out.write(blanks);
        });
    }

    /** A workbook whose shared texts would pull in a file of the server. */
    public static byte[] externalEntity(Path secret) throws IOException {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&secret;</t></si></sst>";
        return with("xl/sharedStrings.xml", out -> out.write(text.getBytes(StandardCharsets.UTF_16)));
    }

    /** A sound workbook one part of which is put in place of the original. */
    public static byte[] with(String part, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] sound = table("표", new Object[] {"이름"}, new Object[] {"창원"});
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) writing.to(out);
                else in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip archive of other things. */
    public static byte[] archive(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    public static Path write(Path folder, byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", ".bin"), content);
    }

    /** Writes one part of a workbook. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
