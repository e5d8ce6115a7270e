package kr.sandan.load;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of file that the modules of this portal can load. */
@Component
public class LoadKinds {

    private final List<LoadKind> kinds;

    LoadKinds(List<LoadKind> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(LoadKind::name)).toList();
    }

    public List<LoadKind> all() {
        return kinds;
    }

    /** The kind of that name; empty where no module knows it. */
    public Optional<LoadKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    LoadKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no module loads " + name));
    }
}
