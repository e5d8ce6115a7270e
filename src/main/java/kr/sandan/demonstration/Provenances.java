package kr.sandan.demonstration;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Component;

/** Turns the key of a source into what a fact says of where it comes from. */
@Component
class Provenances {

    private final SourceQueries sources;
    private final LoadedFacts loaded;

    Provenances(SourceQueries sources, LoadedFacts loaded) {
        this.sources = sources;
        this.loaded = loaded;
    }

    /** What each key stands for at this moment, each known since its source was published. */
    Known read() {
        Map<String, Long> ids = loaded.recordsOf(Kind.SOURCE);
        Map<Long, Citation> cited = sources.sources(ids.values());
        Map<String, Provenance> byKey = new HashMap<>();
        ids.forEach((key, id) -> {
            Citation source = Objects.requireNonNull(cited.get(id), key);
            byKey.put(key, new Provenance(id, source.knownFrom(), null));
        });
        return new Known(byKey);
    }

    /**
     * The provenances of one load.
     *
     * @param byKey by the key of the source
     */
    record Known(Map<String, Provenance> byKey) {

        Provenance of(String key) {
            return Objects.requireNonNull(byKey.get(key), key);
        }

        /** What one source says of something that another made known earlier. */
        Provenance of(String key, String knownSince) {
            return new Provenance(of(key).sourceId(), of(knownSince).knownFrom(), null);
        }
    }
}
