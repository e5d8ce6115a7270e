package kr.sandan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.region.OfficialCodes;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;

/**
 * An official code file as the ministry writes it.
 *
 * @param text all of its lines
 * @param charset of its bytes
 */
public record OfficialFile(String text, Charset charset) {

    private static final Charset CP949 = Charset.forName("MS949");
    private static final String END = "\r\n";

    /** A fault of one row. */
    public record Fault(String cell, String messageKey) {}

    public static OfficialFile text(String text) {
        return new OfficialFile(text, CP949);
    }

    public static OfficialFile of(String... rows) {
        return text(Stream.concat(Stream.of("법정동코드\t법정동명\t폐지여부"), Stream.of(rows))
                .collect(Collectors.joining(END, "", END)));
    }

    /** The file that says what is held for a day. */
    public static OfficialFile of(RegionHistory held, LocalDate day) {
        Map<String, String> provinces =
                held.provincesAt(day).stream().collect(Collectors.toMap(Province::code, Province::name));
        Stream<String> upper = held.provincesAt(day).stream()
                .map(province -> province.code() + "00000000\t" + province.name() + "\t존재");
        Stream<String> lower = held.countiesAt(day).stream().map(county -> {
            String province = provinces.getOrDefault(county.provinceCode(), "");
            String prefix = province.equals(county.name()) ? "" : province + " ";
            return county.code() + "00000\t" + prefix + county.name() + "\t존재";
        });
        return of(Stream.concat(upper, lower).toArray(String[]::new));
    }

    public OfficialFile in(Charset other) {
        return new OfficialFile(text, other);
    }

    /** The same file with something else written. */
    public OfficialFile replacing(String before, String after) {
        assertThat(text).contains(before);
        return new OfficialFile(text.replace(before, after), charset);
    }

    public OfficialFile with(String row) {
        return new OfficialFile(text + row + END, charset);
    }

    public byte[] bytes() {
        return text.getBytes(charset);
    }

    /** The codes of a file without faults. */
    public OfficialCodes read(Path folder) {
        try (SheetFile file = open(folder)) {
            return OfficialCodes.read(
                    file,
                    (cell, key, arguments) -> {
                        throw new AssertionError(cell.address() + " " + key);
                    },
                    row -> {});
        }
    }

    /** Its faults in the order in which they are reported. */
    public List<Fault> faults(Path folder) {
        List<Fault> faults = new ArrayList<>();
        try (SheetFile file = open(folder)) {
            OfficialCodes.read(file, (cell, key, arguments) -> faults.add(new Fault(cell.address(), key)), row -> {});
        }
        return faults;
    }

    private SheetFile open(Path folder) {
        try {
            return SheetFile.open(Files.write(Files.createTempFile(folder, "codes", ".txt"), bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
