package kr.sandan.load;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the common path gives a {@link LoadKind} for one load, and where the kind reports what it finds. Reports are
 * written in batches; a kind may make tens of thousands.
 */
public interface LoadContext {

    long loadId();

    /** The period as sent, such as {@code 2023-Q4}; empty where the kind has none. */
    String period();

    /** Name of the file as sent. */
    String fileName();

    /** The account in whose name this step works: who sent the file, applied it or reverts it. */
    long account();

    /** The moment of this step. What is applied becomes known at it, unless its source was published earlier. */
    Instant now();

    /**
     * Says how far the work is, and learns whether to go on. Cheap: call it for every row.
     *
     * @param done units of work done
     * @param total units of work in all, or 0 while unknown
     * @throws LoadCancelled if somebody cancelled the load; let it through
     */
    void progress(int done, int total);

    /** Reports something wrong or striking in the file. */
    void problem(Problem problem);

    /** Reports one value that applying would change. Rows without change are counted, not reported. */
    void change(Change change);

    /**
     * Reports the values that applying would change, all at once where they stand in tables already.
     *
     * @param select columns {@code key, label, what, field, old, new}, all of them texts: a row for each value that changes, in
     *     the order of the file
     * @param parameters by name, as {@code select} has them
     */
    void changes(String select, Map<String, ?> parameters);

    /**
     * Asks a person, unless one has decided the same question before.
     *
     * @return the choice decided, or empty: then treat the row as undecided and go on
     */
    Optional<String> decide(Question question);

    /** States how many rows of the file are new, changed, unchanged, and how many rows held are gone from it. */
    void counts(int added, int changed, int unchanged, int gone);

    /** How much a problem weighs. */
    enum Grade {
        /** 오류: the load is refused until the file is mended. */
        REFUSE,
        /** 사유 필요: the figure may stand, with a reason. */
        REASON,
        /** 참고: for attention only. */
        NOTICE
    }

    /** What happens to a row held. */
    enum What {
        /** 신규: the file has a row we do not hold. */
        NEW,
        /** 변경: the file has another value. */
        CHANGED,
        /** 소멸: we hold a row the file no longer has. */
        GONE
    }

    /**
     * A text of the message files with the values it names.
     *
     * @param key of the text
     * @param arguments its values as they are to be shown
     */
    record Text(String key, List<String> arguments) {

        public static Text of(String key, Object... arguments) {
            return new Text(key, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /**
     * Something wrong or striking in one cell.
     *
     * @param sheet name of the sheet
     * @param cell address such as {@code E12}; empty where the whole sheet is meant
     * @param value what the cell holds, as typed
     * @param reason why it is reported
     * @param remedyKey key of what to do about it; it may name the arguments of the reason
     * @param subject for {@link Grade#REASON}: a stable name of what the reason is for, such as {@code 1042/PRODUCTION};
     *     null otherwise
     */
    record Problem(
            String sheet,
            String cell,
            Grade grade,
            String value,
            Text reason,
            String remedyKey,
            @Nullable String subject) {}

    /**
     * One value that applying would change.
     *
     * @param key of the row: the number of the record held, or a stable name of one that is new
     * @param label of the row, for people
     * @param field name of the value within its row, in lower case; {@link LoadKind#fieldKey} names it for people
     * @param before as held; null for {@link What#NEW} and for a value not held
     * @param after as the file has it; null for {@link What#GONE} and for a value withdrawn
     */
    record Change(
            String key,
            String label,
            What what,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A question that only a person can decide.
     *
     * @param subject a stable name of the question, the same in every later file that asks it
     * @param sheet where it arises
     * @param cell where it arises
     * @param text of the question
     * @param candidates the possible answers, at least one
     */
    record Question(String subject, String sheet, String cell, Text text, List<Candidate> candidates) {}

    /**
     * A possible answer.
     *
     * @param choice stable name of the answer, such as the number of a record or {@code NEW}
     * @param label short, for people: a text, or the key of a message where every language has one
     * @param detail what helps to tell it from the others, likewise
     */
    record Candidate(String choice, String label, String detail) {}
}
