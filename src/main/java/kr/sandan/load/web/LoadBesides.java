package kr.sandan.load.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sandan.load.LoadBeside;
import kr.sandan.load.LoadBeside.Asked;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKinds;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadRow;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Component;

/** Loads that wait beside what their readers choose. */
@Component
class LoadBesides {

    private final LoadQueries queries;
    private final LoadKinds kinds;

    LoadBesides(LoadQueries queries, LoadKinds kinds) {
        this.queries = queries;
        this.kinds = kinds;
    }

    Optional<LoadBeside> of(long id, Asked asked, Locale locale) {
        LoadRow load = queries.detail(id).row();
        return kind(load).flatMap(kind -> kind.beside(id, period(load), asked, locale));
    }

    /**
     * What came out, for a file.
     *
     * @throws NotFound where nothing is chosen or nothing waits
     */
    LoadBeside.Result result(long id, Asked asked, Locale locale) {
        return of(id, asked, locale)
                .flatMap(beside -> Optional.ofNullable(beside.result()))
                .orElseThrow(() -> new NotFound("comparison of a load", String.valueOf(id)));
    }

    void each(long id, Asked asked, Locale locale, Consumer<LoadBeside.Pair> reader) {
        LoadRow load = queries.detail(id).row();
        kind(load).ifPresent(kind -> kind.eachBeside(id, period(load), asked, locale, reader));
    }

    /** Before it is checked and once it is written nothing of it is staged. */
    private Optional<LoadKind> kind(LoadRow load) {
        boolean waits = load.state().isUnderWay() && !load.state().isRunning();
        return waits ? kinds.find(load.kind()) : Optional.empty();
    }

    private static String period(LoadRow load) {
        return Optional.ofNullable(load.period()).orElse("");
    }
}
