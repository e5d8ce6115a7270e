package kr.sandan.source;

import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kr.sandan.file.KeptFile;
import kr.sandan.file.KeptFiles;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.AttachFile.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the files of documents, and who may have them. */
@Service
@Transactional
public class DocumentFileService {

    private static final int LONGEST_REASON = 500;

    private final SourceService sources;
    private final DocumentFiles files;
    private final KeptFiles kept;
    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    DocumentFileService(
            SourceService sources,
            DocumentFiles files,
            KeptFiles kept,
            JdbcClient jdbc,
            CurrentAccount account,
            Clock clock) {
        this.sources = sources;
        this.files = files;
        this.kept = kept;
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Enters the document of one form with its file, both or neither; see {@link SourceService#registerOnce}.
     *
     * @param file null where none was chosen
     * @return the document's id
     */
    public long registerOnce(String key, RegisterSource command, @Nullable Sent file) {
        long id = sources.registerOnce(key, command);
        if (file != null && lock(id).isEmpty()) keep(id, 1, file, null);
        return id;
    }

    /**
     * Attaches a file.
     *
     * @throws RuleBroken when it is no file that is kept, when it is the one that is there, when no reason is given for
     *     replacing one, or when somebody else replaced it meanwhile
     */
    public void attach(AttachFile command) {
        List<DocumentFile> editions = lock(command.documentId());
        requireSeen(editions, command.edition());
        Sent file = command.file();
        if (file == null) throw new RuleBroken("file", "source.file.none-chosen");
        if (editions.isEmpty()) {
            keep(command.documentId(), 1, file, null);
            return;
        }
        if (editions.get(0).file().sha256().equals(file.content().sha256()))
            throw new RuleBroken("file", "source.file.same");
        keep(command.documentId(), editions.get(0).edition() + 1, file, reason(command.reason()));
    }

    /**
     * Opens the file to everybody, or closes it again.
     *
     * @throws RuleBroken when no reason is given, nothing would change, or somebody replaced the file meanwhile
     */
    public void release(ReleaseFile command) {
        List<DocumentFile> editions = lock(command.documentId());
        if (editions.isEmpty()) throw new NotFound("source file", command.documentId());
        requireSeen(editions, command.edition());
        if (editions.get(0).open() == command.open())
            throw new RuleBroken(null, command.open() ? "source.file.open-already" : "source.file.closed-already");
        jdbc.sql("""
                        insert into source_file_release (document_id, edition, open, reason, decided_by, decided_at)
                        values (:document, :edition, :open, :reason, :by, :at)
                        """)
                .param("document", command.documentId())
                .param("edition", command.edition())
                .param("open", command.open())
                .param("reason", reason(command.reason()))
                .param("by", account.require())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The file of an edition, for whoever may have it.
     *
     * @param staff whether the reader belongs to the staff; others get the newest edition where it is open
     * @throws NotFound when there is none, or none for this reader
     */
    @Transactional(readOnly = true)
    public KeptFile file(long documentId, int edition, boolean staff) {
        List<DocumentFile> editions = files.of(documentId);
        return editions.stream()
                .filter(one -> one.edition() == edition)
                .filter(one -> staff || (one.open() && one.equals(editions.get(0))))
                .map(DocumentFile::file)
                .findFirst()
                .orElseThrow(() -> new NotFound("source file", documentId));
    }

    @Transactional(readOnly = true)
    public void copy(KeptFile file, OutputStream out) {
        kept.copy(file.id(), out);
    }

    private List<DocumentFile> lock(long documentId) {
        int locked = jdbc.sql("select id from source_document where id = ? for no key update")
                .param(documentId)
                .query(Long.class)
                .list()
                .size();
        if (locked == 0) throw new NotFound("source", documentId);
        return files.of(documentId);
    }

    private static void requireSeen(List<DocumentFile> editions, int seen) {
        int newest = editions.isEmpty() ? 0 : editions.get(0).edition();
        if (newest != seen) throw new RuleBroken(null, "source.file.replaced-meanwhile");
    }

    private static String reason(@Nullable String typed) {
        String reason = Reason.required(typed);
        if (reason.length() > LONGEST_REASON) throw new RuleBroken("reason", "source.reason.too-long", LONGEST_REASON);
        return reason;
    }

    private void keep(long documentId, int edition, Sent file, @Nullable String reason) {
        long id = kept.keep(file.name(), file.content(), account.require());
        jdbc.sql("""
                        insert into source_file (document_id, edition, file_id, reason, attached_by, attached_at)
                        values (:document, :edition, :file, :reason, :by, :at)
                        """)
                .param("document", documentId)
                .param("edition", edition)
                .param("file", id)
                .param("reason", reason)
                .param("by", account.require())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
