package kr.sandan.source;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.web.AffectedByCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which documents and published figures carry a code that is called otherwise from a day on. */
@Component
class SourcesByCode implements AffectedByCode {

    private final SourceQueries sources;
    private final JdbcClient jdbc;

    SourcesByCode(SourceQueries sources, JdbcClient jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    @Override
    public List<Affected> affectedBy(String list, String code, String term, LocalDate effectiveOn) {
        return switch (list) {
            case "source-kind" -> documents(code, term);
            case "qualifier" -> figures("qualifier", code, term);
            case "subject-kind" -> figures("subject_kind", code, term);
            default -> List.of();
        };
    }

    private List<Affected> documents(String kind, String term) {
        List<Citation> found = sources.all().stream()
                .filter(source -> source.kind().name().equals(kind))
                .toList();
        if (found.isEmpty()) return List.of();
        List<Affected.Named> named = found.stream()
                .limit(Affected.NAMED)
                .map(source -> new Affected.Named(source.title(), "/sources/" + source.id()))
                .toList();
        return List.of(new Affected(term, "source.affected.documents", found.size(), "/sources?kind=" + kind, named));
    }

    private List<Affected> figures(String column, String code, String term) {
        long found = jdbc.sql("select count(*) from claim where superseded_at is null and " + column + " = ?")
                .param(code)
                .query(Long.class)
                .single();
        return found == 0 ? List.of() : List.of(new Affected(term, "source.affected.figures", found, null, List.of()));
    }
}
