package kr.sandan.complex;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.SubjectNames;
import org.springframework.stereotype.Component;

/** Complexes as subjects of published figures; the key is the complex's number. */
@Component
class ComplexSubjects implements SubjectNames {

    private final ComplexDirectory directories;

    ComplexSubjects(ComplexDirectory directories) {
        this.directories = directories;
    }

    @Override
    public ClaimSubject.Kind kind() {
        return ClaimSubject.Kind.COMPLEX;
    }

    @Override
    public Map<String, SubjectName> names(Collection<String> keys, AsOf asOf) {
        Directory directory = directories.at(asOf);
        Map<String, SubjectName> names = new LinkedHashMap<>();
        for (String key : keys)
            if (key.matches("\\d{1,18}"))
                directory.find(Long.parseLong(key)).ifPresent(complex -> names.put(key, name(complex)));
        return names;
    }

    @Override
    public Map<String, SubjectName> all(AsOf asOf) {
        Map<String, SubjectName> names = new LinkedHashMap<>();
        for (ComplexEntry complex :
                directories.at(asOf).select(ComplexFilter.ALL).entries())
            names.put(String.valueOf(complex.id()), name(complex));
        return names;
    }

    private static SubjectName name(ComplexEntry complex) {
        return new SubjectName(complex.name(), null, "/complexes/" + complex.id());
    }
}
