package kr.sandan.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.springframework.stereotype.Component;

/** Wide-area economic regions; the key is scheme and code, such as {@code 5PLUS2/HONAM}. */
@Component
class RegionSubjects implements SubjectNames {

    private final RegionQueries regions;

    RegionSubjects(RegionQueries regions) {
        this.regions = regions;
    }

    @Override
    public ClaimSubject.Kind kind() {
        return ClaimSubject.Kind.REGION;
    }

    @Override
    public Map<String, SubjectName> names(Collection<String> keys, AsOf asOf) {
        Map<String, SubjectName> named = all(asOf);
        named.keySet().retainAll(keys);
        return named;
    }

    @Override
    public Map<String, SubjectName> all(AsOf asOf) {
        Map<String, SubjectName> names = new LinkedHashMap<>();
        for (Scheme scheme : regions.history().schemes())
            for (Scheme.SchemeRegion region : scheme.regions())
                names.put(
                        scheme.code() + "/" + region.code(),
                        new SubjectName(
                                region.name() + " (" + scheme.name() + ")",
                                region.nameEn() + " (" + scheme.nameEn() + ")",
                                null));
        return names;
    }
}
