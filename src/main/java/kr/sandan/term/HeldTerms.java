package kr.sandan.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kr.sandan.platform.Snapshot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything said of codes, in memory: a few rows that every page asks for. It is read outside of the transaction that is
 * running, since words are also looked for to say why that one failed.
 */
@Component
class HeldTerms {

    private final TransactionTemplate outside;
    private final Snapshot<Picture> snapshot;

    HeldTerms(TermReader reader, PlatformTransactionManager transactions) {
        outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        snapshot = new Snapshot<>(
                () -> outside(() -> read(reader)), held -> outside(() -> held.revision() == reader.revision()));
    }

    private record Picture(long revision, Map<CodeKey, List<HeldPeriod>> periods) {}

    /** What was said of a code, superseded or not; empty for nearly all. */
    List<HeldPeriod> of(CodeKey code) {
        return snapshot.current().periods().getOrDefault(code, List.of());
    }

    /** The revision of what is held. */
    long revision() {
        return snapshot.current().revision();
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    void forgetAfterCommit() {
        snapshot.forgetAfterCommit();
    }

    private <T> T outside(Supplier<T> reading) {
        return Objects.requireNonNull(outside.execute(any -> reading.get()));
    }

    /** The revision is read first, so that the picture is never older than it. */
    private static Picture read(TermReader reader) {
        long revision = reader.revision();
        Map<CodeKey, List<HeldPeriod>> periods = new HashMap<>();
        reader.periods()
                .forEach(row -> periods.computeIfAbsent(new CodeKey(row.list(), row.code()), any -> new ArrayList<>())
                        .add(row));
        periods.replaceAll((code, rows) -> List.copyOf(rows));
        return new Picture(revision, periods);
    }
}
