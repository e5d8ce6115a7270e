package kr.sandan.source;

import java.util.Collection;
import java.util.Map;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The names of one kind of subject, published as a bean by the module that holds them. Where no module answers for a kind
 * or a key, pages show the key.
 */
public interface SubjectNames {

    /** The kind it answers for. */
    ClaimSubject.Kind kind();

    /** Names by key, as they are on a day; keys it does not know are left out. */
    Map<String, SubjectName> names(Collection<String> keys, AsOf asOf);

    /** Every subject of the kind on a day, in the order of a list to choose from. */
    Map<String, SubjectName> all(AsOf asOf);

    /**
     * A name.
     *
     * @param name in Korean
     * @param nameEn in English, where one is held
     * @param path its page within the context, where it has one
     */
    record SubjectName(
            String name, @Nullable String nameEn, @Nullable String path) {

        /** In a language; Korean where no English name is held. */
        public String in(boolean korean) {
            return korean || nameEn == null ? name : nameEn;
        }
    }
}
