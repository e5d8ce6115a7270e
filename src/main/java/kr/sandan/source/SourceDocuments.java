package kr.sandan.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface SourceDocuments extends Repository<SourceDocument, Long> {

    SourceDocument save(SourceDocument document);

    boolean existsById(long id);

    List<SourceDocument> findByPublisherAndTitleAndPublishedOn(
            String publisher, String title, @Nullable LocalDate publishedOn);
}
