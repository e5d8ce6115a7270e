package kr.sandan.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The codes in force according to the official file {@code 법정동코드 전체자료.txt}: tab separated, CP949, columns 법정동코드 (ten
 * digits), 법정동명, 폐지여부 (존재 or 폐지).
 *
 * @param provinces names by two-digit code
 * @param counties names within the province by five-digit code
 */
public record OfficialCodes(SortedMap<String, String> provinces, SortedMap<String, String> counties) {

    private static final Charset CP949 = Charset.forName("MS949");
    private static final String PROVINCE_TAIL = "00000000";
    private static final String COUNTY_TAIL = "00000";
    private static final String IN_FORCE = "존재";
    private static final String ABOLISHED = "폐지";

    /**
     * Reads the file; rows below the level of counties are passed over.
     *
     * @throws RuleBroken naming the first line that the file's own form does not allow
     */
    public static OfficialCodes read(InputStream file) throws IOException {
        SortedMap<String, String> fullNames = new TreeMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(
                file,
                CP949.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            readHead(lines.readLine());
            String line = lines.readLine();
            for (int number = 2; line != null; number++) {
                if (!line.isBlank()) readRow(line, number, fullNames);
                line = lines.readLine();
            }
        } catch (CharacterCodingException otherEncoding) {
            throw new RuleBroken("file", "region.file.encoding");
        }
        return sorted(fullNames);
    }

    private static void readHead(@Nullable String line) {
        List<String> head = line == null
                ? List.of()
                : List.of(line.strip().split("\t")).stream().map(String::strip).toList();
        if (!head.equals(List.of("법정동코드", "법정동명", "폐지여부"))) throw new RuleBroken("file", "region.file.head");
    }

    private static void readRow(String line, int number, SortedMap<String, String> fullNames) {
        String[] cells = line.split("\t");
        boolean wellFormed = cells.length == 3
                && cells[0].strip().matches("[0-9]{10}")
                && !cells[1].isBlank()
                && List.of(IN_FORCE, ABOLISHED).contains(cells[2].strip());
        if (!wellFormed) throw new RuleBroken("file", "region.file.row", number);
        String code = cells[0].strip();
        if (!code.endsWith(COUNTY_TAIL) || cells[2].strip().equals(ABOLISHED)) return;
        if (fullNames.put(code, cells[1].strip()) != null) throw new RuleBroken("file", "region.file.twice", number);
    }

    private static OfficialCodes sorted(SortedMap<String, String> fullNames) {
        SortedMap<String, String> provinces = new TreeMap<>();
        SortedMap<String, String> counties = new TreeMap<>();
        fullNames.forEach((code, name) -> {
            if (code.endsWith(PROVINCE_TAIL)) provinces.put(code.substring(0, 2), name);
        });
        fullNames.forEach((code, name) -> {
            if (!code.endsWith(PROVINCE_TAIL)) counties.put(code.substring(0, 5), within(provinces, code, name));
        });
        // 세종 is a county whose name is the province's; older files have no row of its own for the province
        counties.forEach((code, name) -> {
            if (code.endsWith("110") && !name.contains(" ")) provinces.putIfAbsent(code.substring(0, 2), name);
        });
        return new OfficialCodes(provinces, counties);
    }

    private static String within(Map<String, String> provinces, String code, String name) {
        String province = provinces.getOrDefault(code.substring(0, 2), "");
        return name.startsWith(province + " ") ? name.substring(province.length() + 1) : name;
    }

    /**
     * What the file says differently from what is held for the day before: codes opened, ended and renamed. A county that
     * opens under the name of the one county that ends is taken to follow it.
     *
     * @param held the history to compare with
     * @param effectiveOn the day from which the administrator lets the file hold; the file itself has no dates
     * @throws RuleBroken naming a new province: its short and English names are not in the file
     */
    public List<RegionStep> differenceFrom(RegionHistory held, LocalDate effectiveOn) {
        LocalDate before = effectiveOn.minusDays(1);
        List<RegionStep> steps = new ArrayList<>();
        for (Province province : held.provincesAt(before)) {
            String name = provinces.get(province.code());
            if (name == null) steps.add(new RegionStep.Close(province.code()));
            else if (!name.equals(province.name())) {
                steps.add(new RegionStep.Rename(
                        province.code(), new RegionStep.Names(name, province.shortName(), province.nameEn())));
            }
        }
        provinces.keySet().stream()
                .filter(code -> held.provincesAt(before).stream()
                        .noneMatch(province -> province.code().equals(code)))
                .filter(code -> held.provincesAt(effectiveOn).stream()
                        .noneMatch(province -> province.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    String name = provinces.getOrDefault(code, code);
                    throw new RuleBroken("file", "region.file.new-province", code, name);
                });
        steps.addAll(countySteps(held.countiesAt(before)));
        return steps;
    }

    private List<RegionStep> countySteps(List<County> held) {
        SortedMap<String, County> before = new TreeMap<>();
        held.forEach(county -> before.put(county.code(), county));
        List<County> ended = new ArrayList<>();
        List<RegionStep> steps = new ArrayList<>();
        List<RegionStep.Open> opened = new ArrayList<>();
        before.forEach((code, county) -> {
            String name = counties.get(code);
            if (name == null) ended.add(county);
            else if (!name.equals(county.name())) {
                steps.add(new RegionStep.Rename(code, new RegionStep.Names(name, null, null)));
            }
        });
        counties.forEach((code, name) -> {
            if (!before.containsKey(code)) {
                opened.add(new RegionStep.Open(code, new RegionStep.Names(name, null, null)));
            }
        });
        ended.forEach(county -> steps.add(new RegionStep.Close(county.code())));
        steps.addAll(opened);
        steps.addAll(sameNames(ended, opened));
        return steps;
    }

    private static List<RegionStep> sameNames(List<County> ended, List<RegionStep.Open> opened) {
        List<RegionStep> follows = new ArrayList<>();
        for (County county : ended) {
            List<RegionStep.Open> heirs = opened.stream()
                    .filter(open -> open.names().name().equals(county.name()))
                    .toList();
            boolean onlyOne = ended.stream()
                            .filter(other -> other.name().equals(county.name()))
                            .count()
                    == 1;
            if (heirs.size() == 1 && onlyOne) {
                follows.add(new RegionStep.Follow(county.code(), heirs.get(0).code()));
            }
        }
        return follows;
    }
}
