package kr.sandan.complex.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.load.LoadContext;

/** The common path of loads, as a kind sees it: it keeps what is reported and answers as told. */
final class FakeLoad implements LoadContext {

    final List<Problem> problems = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final Map<String, String> decisions = new HashMap<>();
    private final long id;
    private final String period;
    private final long account;
    private final Instant now;
    private List<Integer> counts = List.of();

    FakeLoad(long id, String period, long account, Instant now) {
        this.id = id;
        this.period = period;
        this.account = account;
        this.now = now;
    }

    static FakeLoad of(String period) {
        return new FakeLoad(0, period, 0, Instant.EPOCH);
    }

    List<Problem> problems(Grade grade) {
        return problems.stream().filter(problem -> problem.grade() == grade).toList();
    }

    /** What is wrong, as {@code grade cell name-of-the-problem}, notices of withheld figures left out. */
    List<String> findings() {
        return problems.stream()
                .map(problem -> "%s %s %s".formatted(problem.grade(), problem.cell(), name(problem)))
                .filter(text -> !text.endsWith(" withheld"))
                .toList();
    }

    private static String name(Problem problem) {
        String key = problem.reason().key();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** New, changed, unchanged and gone rows. */
    List<Integer> counts() {
        return counts;
    }

    @Override
    public void changes(String select, Map<String, ?> parameters) {
        throw new UnsupportedOperationException("changes one by one");
    }

    @Override
    public long loadId() {
        return id;
    }

    @Override
    public String period() {
        return period;
    }

    @Override
    public String fileName() {
        return "survey.xlsx";
    }

    @Override
    public long account() {
        return account;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void progress(int done, int total) {}

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void change(Change change) {
        changes.add(change);
    }

    @Override
    public Optional<String> decide(Question question) {
        questions.add(question);
        return Optional.ofNullable(decisions.get(question.subject()));
    }

    @Override
    public void counts(int added, int changed, int unchanged, int gone) {
        counts = List.of(added, changed, unchanged, gone);
    }
}
