package kr.sandan.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Component;

/** Provinces by their two digits; one that is no more keeps the last name it had. */
@Component
class ProvinceSubjects implements SubjectNames {

    private final RegionQueries regions;

    ProvinceSubjects(RegionQueries regions) {
        this.regions = regions;
    }

    @Override
    public ClaimSubject.Kind kind() {
        return ClaimSubject.Kind.PROVINCE;
    }

    @Override
    public Map<String, SubjectName> names(Collection<String> keys, AsOf asOf) {
        RegionHistory history = regions.history(asOf);
        Map<String, SubjectName> names = new LinkedHashMap<>();
        for (String key : keys)
            history.provinceOn(key, asOf.valid())
                    .or(() -> history.province(key))
                    .ifPresent(province -> names.put(key, name(province)));
        return names;
    }

    @Override
    public Map<String, SubjectName> all(AsOf asOf) {
        Map<String, SubjectName> names = new LinkedHashMap<>();
        for (Province province : regions.history(asOf).provincesAt(asOf.valid()))
            names.put(province.code(), name(province));
        return names;
    }

    private static SubjectName name(Province province) {
        return new SubjectName(province.name(), province.nameEn(), "/regions/" + province.code());
    }
}
