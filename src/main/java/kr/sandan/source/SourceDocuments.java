package kr.sandan.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SourceDocuments extends Repository<SourceDocument, Long> {

    /** Keeps what the description says, before it is corrected. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into source_document_past (document_id, version, title, publisher, kind, subject_class, issue,
                published_on, published_precision, registered_on, known_on, url, passage, note, reason, superseded_by, superseded_at)
            select id, version, title, publisher, kind, subject_class, issue, published_on, published_precision,
                registered_on, known_on, url, passage, note, :reason, :by, :now
              from source_document where id = :id
            """)
    void keepPast(long id, String reason, @Nullable Long by, Instant now);

    SourceDocument save(SourceDocument document);

    void flush();

    Optional<SourceDocument> findById(Long id);

    List<SourceDocument> findByPublisherAndTitleAndPublishedOn(
            String publisher, String title, @Nullable LocalDate publishedOn);
}
