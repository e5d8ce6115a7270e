package kr.sandan.complex.survey;

import java.util.Comparator;
import kr.sandan.complex.Quarter;
import kr.sandan.source.Citation;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SourceService;
import org.springframework.stereotype.Component;

/** The source document of each edition, registered once. */
@Component
class SurveySource {

    private static final String PUBLISHER = "한국산업단지공단";
    private static final String TITLE = "전국산업단지현황통계 %d년 %d분기";
    private static final String SUBJECT = "산업단지";

    private final SourceQueries queries;
    private final SourceService service;

    SurveySource(SourceQueries queries, SourceService service) {
        this.queries = queries;
        this.service = service;
    }

    /** The document of an edition; its day of publication is left open, for the workbook does not state it. */
    long of(Quarter quarter) {
        String title = TITLE.formatted(quarter.year(), quarter.number());
        return queries.all().stream()
                .filter(held ->
                        held.publisher().equals(PUBLISHER) && held.title().equals(title))
                .map(Citation::id)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> service.register(new RegisterSource(
                        title, PUBLISHER, SourceKind.STATISTICS, SUBJECT, null, null, null, null, null, false)));
    }
}
