package kr.sandan.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface SourceDocuments extends Repository<SourceDocument, Long> {

    SourceDocument save(SourceDocument document);

    Optional<SourceDocument> findById(Long id);

    List<SourceDocument> findByPublisherAndTitleAndPublishedOn(
            String publisher, String title, @Nullable LocalDate publishedOn);
}
