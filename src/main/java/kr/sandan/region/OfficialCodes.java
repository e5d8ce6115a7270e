package kr.sandan.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.platform.sheet.SheetRow;
import kr.sandan.platform.sheet.SheetRows;

/**
 * The codes in force according to the official file {@code 법정동코드 전체자료.txt}: tab separated, CP949, columns 법정동코드 (ten
 * digits), 법정동명, 폐지여부 (존재 or 폐지). Rows below the level of counties are passed over.
 *
 * @param provinces names by two-digit code
 * @param counties names within the province by five-digit code
 * @param cells where each code stands in the file
 */
public record OfficialCodes(
        SortedMap<String, String> provinces, SortedMap<String, String> counties, Map<String, SheetCell> cells) {

    private static final List<String> HEAD = List.of("법정동코드", "법정동명", "폐지여부");
    private static final Pattern CODE = Pattern.compile("[0-9]{10}");
    private static final String PROVINCE_TAIL = "00000000";
    private static final String COUNTY_TAIL = "00000";
    private static final String IN_FORCE = "존재";
    private static final Set<String> STATES = Set.of(IN_FORCE, "폐지");

    /** Where the faults of single rows are reported. */
    @FunctionalInterface
    public interface Faults {

        /**
         * @param cell at fault
         * @param messageKey why it is one
         * @param arguments values that the text names
         */
        void add(SheetCell cell, String messageKey, Object... arguments);
    }

    /**
     * Reads the file to its end and reports every fault of its rows.
     *
     * @param rowsRead hears the number of each row
     * @throws SheetRefused if it is another file as a whole
     */
    public static OfficialCodes read(SheetFile file, Faults faults, IntConsumer rowsRead) {
        OfficialCodes codes = new OfficialCodes(new TreeMap<>(), new TreeMap<>(), new HashMap<>());
        try (SheetRows rows = file.rows(file.sheets().get(0))) {
            if (!rows.hasNext() || !isHead(rows.next())) throw new SheetRefused("region.file.head");
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                rowsRead.accept(row.number());
                codes.read(row, faults);
            }
        }
        if (codes.counties.isEmpty()) throw new SheetRefused("region.file.no-codes");
        codes.nameWithinProvinces(faults);
        return codes;
    }

    private static boolean isHead(SheetRow row) {
        return Stream.of(0, 1, 2)
                        .map(column -> row.cell(column).text())
                        .toList()
                        .equals(HEAD)
                && row.cells().stream().skip(HEAD.size()).allMatch(SheetCell::isBlank);
    }

    private void read(SheetRow row, Faults faults) {
        String code = row.cell(0).text();
        String name = row.cell(1).text();
        String state = row.cell(2).text();
        if (!CODE.matcher(code).matches()) faults.add(row.cell(0), "region.file.code");
        else if (name.isEmpty()) faults.add(row.cell(1), "region.file.name", code);
        else if (!STATES.contains(state)) faults.add(row.cell(2), "region.file.state", code);
        else if (code.endsWith(COUNTY_TAIL) && state.equals(IN_FORCE)) add(code, name, row.cell(0), faults);
    }

    private void add(String longCode, String name, SheetCell cell, Faults faults) {
        boolean province = longCode.endsWith(PROVINCE_TAIL);
        String code = longCode.substring(0, province ? 2 : 5);
        if ((province ? provinces : counties).putIfAbsent(code, name) == null) cells.put(code, cell);
        else faults.add(cell, "region.file.twice", longCode);
    }

    /** A county is written with its province; 세종 is one whose name is the province's, in older files without a row for it. */
    private void nameWithinProvinces(Faults faults) {
        counties.forEach((code, name) -> {
            if (code.endsWith("110") && !name.contains(" ")) provinces.putIfAbsent(code.substring(0, 2), name);
        });
        counties.replaceAll((code, name) -> {
            String province = provinces.get(code.substring(0, 2));
            if (province != null && name.startsWith(province + " ")) return name.substring(province.length() + 1);
            if (!name.equals(province))
                faults.add(Objects.requireNonNull(cells.get(code)), "region.file.province", name);
            return name;
        });
    }
}
