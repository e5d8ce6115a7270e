package kr.sandan.renewal;

import java.util.HashMap;
import java.util.Map;
import kr.sandan.region.OfficialCodes;
import kr.sandan.region.RegionHistory;

/** What codes are called in the history held and in the official file, with the code and the province before the name. */
final class CodeNames {

    private final RegionHistory held;
    private final Map<String, String> file = new HashMap<>();

    CodeNames(RegionHistory held, OfficialCodes codes) {
        this.held = held;
        file.putAll(codes.provinces());
        codes.counties().forEach((code, name) -> {
            String province = codes.provinces().getOrDefault(code.substring(0, 2), "");
            file.put(code, province.isEmpty() || province.equals(name) ? name : province + " " + name);
        });
    }

    /** A code as it is held, such as {@code 28110 인천광역시 중구}. */
    String before(String code) {
        String province = held.province(code.substring(0, 2))
                .map(one -> one.name())
                .filter(name -> code.length() == 5 && !name.equals(nameOf(code)))
                .orElse("");
        return (code + " " + province + " " + nameOf(code))
                .replaceAll(" +", " ")
                .strip();
    }

    /** A code as the file names it. */
    String after(String code) {
        String name = file.get(code);
        return name == null ? before(code) : code + " " + name;
    }

    /** The name that is held, without its province. */
    String nameOf(String code) {
        return code.length() == 2
                ? held.province(code).map(one -> one.name()).orElse("")
                : held.county(code).map(one -> one.name()).orElse("");
    }
}
