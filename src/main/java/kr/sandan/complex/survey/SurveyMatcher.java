package kr.sandan.complex.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.survey.SurveyRegister.Held;
import org.jspecify.annotations.Nullable;

/**
 * Finds the complex that each row is. The survey has no key, so type, place and name decide, first strictly and then more
 * loosely; where several complexes or several rows would fit, a person decides.
 */
final class SurveyMatcher {

    private static final List<BiPredicate<SurveyRow, Held>> RULES = List.of(
            (row, held) -> held.names().contains(row.name().key()),
            (row, held) -> held.aliases().contains(row.name().key()),
            (row, held) ->
                    held.shortNames().contains(SurveyName.shortKey(row.name().base())),
            (row, held) -> formerKeys(row).anyMatch(held::isKnownAs));

    private final SurveyRegister register;
    private final SurveyQuestions questions;
    private final Map<Integer, MatchedRow> matched = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<Integer> settled = new HashSet<>();

    SurveyMatcher(SurveyRegister register, SurveyQuestions questions) {
        this.register = register;
        this.questions = questions;
    }

    /** The rows that are decided, in their order; undecided ones and those to be left out are missing. */
    Collection<MatchedRow> match(SurveyEdition edition) {
        List<SurveyRow> complexes =
                edition.rows().stream().filter(row -> row.level() == 0).toList();
        Set<String> repeated = repeated(complexes);
        complexes.forEach(row -> remember(row, repeated.contains(row.subject())));
        List<SurveyRow> plain = complexes.stream()
                .filter(row -> !repeated.contains(row.subject()))
                .toList();
        for (BiPredicate<SurveyRow, Held> rule : RULES) apply(rule, plain);
        joinProvinces(plain, edition.inTwoProvinces());
        for (SurveyRow row : complexes) {
            if (isOpen(row)) settleRest(row, repeated.contains(row.subject()));
        }
        edition.rows().stream().filter(row -> row.level() > 0).forEach(this::settlePart);
        return matched.values();
    }

    private static Set<String> repeated(List<SurveyRow> complexes) {
        return complexes.stream().collect(Collectors.groupingBy(SurveyRow::subject)).entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a person decided of the same row of an earlier edition. */
    private void remember(SurveyRow row, boolean repeated) {
        String subject = questionOf(row, repeated);
        Held decided = register.decided(subject);
        if (decided != null && isFree(decided, row)) settle(row, decided, subject);
    }

    /** A row of a name that stands twice is told by its area. */
    private static String questionOf(SurveyRow row, boolean repeated) {
        Figure area = row.figure(Measure.DESIGNATED_AREA);
        if (!repeated || area == null || area.value() == null) return row.subject();
        return row.subject() + "/" + area.value().toPlainString();
    }

    private void apply(BiPredicate<SurveyRow, Held> rule, List<SurveyRow> rows) {
        Map<SurveyRow, List<Held>> fitting = new HashMap<>();
        Map<String, Integer> claims = new HashMap<>();
        for (SurveyRow row : rows) {
            if (!isOpen(row)) continue;
            List<Held> fit = candidates(row)
                    .filter(held -> held.liesIn(row) && rule.test(row, held))
                    .toList();
            if (fit.isEmpty()) continue;
            fitting.put(row, fit);
            fit.forEach(held -> claims.merge(place(held, row), 1, Integer::sum));
        }
        for (SurveyRow row : rows) {
            List<Held> fit = fitting.get(row);
            if (fit == null) continue;
            boolean alone = fit.size() == 1 && Objects.equals(claims.get(place(fit.get(0), row)), 1);
            if (alone) settle(row, fit.get(0), null);
            else ask(row, row.subject(), fit);
        }
    }

    private Stream<Held> candidates(SurveyRow row) {
        SurveyName name = row.name();
        List<String> keys = Stream.concat(Stream.of(name.key(), SurveyName.shortKey(name.base())), formerKeys(row))
                .toList();
        return register.find(keys).stream()
                .filter(held -> held.type() == row.type() && held.parentId() == null && isFree(held, row));
    }

    private static Stream<String> formerKeys(SurveyRow row) {
        return row.name().former().stream().map(SurveyName::key);
    }

    /** The rows of a complex that the workbook counts in two provinces are one. */
    private void joinProvinces(List<SurveyRow> rows, Set<String> names) {
        Map<String, List<SurveyRow>> groups = rows.stream()
                .filter(row -> names.contains(row.name().key()))
                .collect(Collectors.groupingBy(row -> row.type() + row.name().key()));
        for (List<SurveyRow> group : groups.values()) {
            MatchedRow known = group.stream()
                    .map(row -> matched.get(row.number()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            SurveyRow first = known == null ? group.get(0) : known.first();
            for (SurveyRow row : group) {
                if (isOpen(row)) settle(new MatchedRow(row, known == null ? null : known.held(), first, null));
            }
        }
    }

    /** A row that nothing fits is new, unless its name stands twice or stands elsewhere in the province. */
    private void settleRest(SurveyRow row, boolean repeated) {
        String key = row.name().key();
        List<Held> elsewhere = register.find(List.of(key)).stream()
                .filter(held -> held.type() == row.type() && held.isKnownAs(key) && isFree(held, row))
                .filter(held ->
                        held.parentId() == null ? held.provinces().contains(row.provinceCode()) : held.liesIn(row))
                .toList();
        if (repeated || !elsewhere.isEmpty()) ask(row, questionOf(row, repeated), elsewhere);
        else settle(row, null, null);
    }

    private void settlePart(SurveyRow row) {
        SurveyRow parent = row.parent();
        MatchedRow whole = parent == null ? null : matched.get(parent.number());
        if (whole == null) return;
        Held held = whole.held();
        if (held == null) {
            settle(row, null, null);
            return;
        }
        Held decided = register.decided(row.subject());
        if (decided != null && isFree(decided, row)) {
            settle(row, decided, row.subject());
            return;
        }
        for (BiPredicate<SurveyRow, Held> rule : RULES) {
            List<Held> fit = register.partsOf(held.id()).stream()
                    .filter(part -> isFree(part, row) && rule.test(row, part))
                    .toList();
            if (fit.size() == 1) settle(row, fit.get(0), null);
            if (fit.size() > 1) ask(row, row.subject(), fit);
            if (!fit.isEmpty()) return;
        }
        settle(row, null, null);
    }

    private void ask(SurveyRow row, String subject, List<Held> candidates) {
        settled.add(row.number());
        List<Held> offered = new ArrayList<>(candidates);
        String choice = questions.ask(row, subject, offered);
        if (SurveyQuestions.NEW.equals(choice)) settle(row, null, subject);
        else if (choice != null && register.find(choice) != null) settle(row, register.find(choice), subject);
    }

    private boolean isOpen(SurveyRow row) {
        return !settled.contains(row.number());
    }

    private boolean isFree(Held held, SurveyRow row) {
        return !taken.contains(place(held, row));
    }

    private static String place(Held held, SurveyRow row) {
        return held.id() + "/" + row.provinceCode();
    }

    private void settle(SurveyRow row, @Nullable Held held, @Nullable String ambiguousAs) {
        settle(new MatchedRow(row, held, row, ambiguousAs));
    }

    private void settle(MatchedRow row) {
        settled.add(row.row().number());
        matched.put(row.row().number(), row);
        if (row.held() != null) taken.add(place(row.held(), row.row()));
    }
}
