package kr.sandan.call.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.sandan.call.Averaging;
import kr.sandan.call.Criterion;
import kr.sandan.call.ReviewKind;
import kr.sandan.call.Stage;
import kr.sandan.call.StageState;
import kr.sandan.call.TieRule;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A stage as it is typed.
 *
 * @param threshold the least score of 100
 * @param criteria its criteria; rows left empty are passed over
 */
record StageForm(
        @Nullable String kind,
        @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String nameEn,
        @Nullable String averaging,
        @Size(max = 10) @Nullable String threshold,
        @Size(max = 10) @Nullable String places,
        @Size(max = 10) @Nullable String reserves,
        @Nullable String ties,
        @Nullable List<@Nullable Row> criteria,
        @Nullable String version) {

    private static final int ROWS = 8;

    /** A criterion as it is typed. */
    record Row(
            @Size(max = 200) @Nullable String name,
            @Size(max = 200) @Nullable String nameEn,
            @Size(max = 10) @Nullable String weight,
            @Size(max = 10) @Nullable String points) {

        static final Row EMPTY = new Row(null, null, null, null);

        boolean isEmpty() {
            return name == null && nameEn == null && weight == null && points == null;
        }
    }

    static StageForm empty() {
        return new StageForm(
                null, null, null, Averaging.MEAN.name(), null, null, null, TieRule.DECISION.name(), null, null);
    }

    static StageForm of(Stage stage) {
        List<@Nullable Row> rows = new ArrayList<>();
        stage.criteria()
                .forEach(one -> rows.add(new Row(
                        one.name(), one.nameEn(), Stage.percent(one.weightBp()), String.valueOf(one.maxPoints()))));
        Stage.Rule rule = stage.rule();
        return new StageForm(
                stage.kind() == null ? null : stage.kind().name(),
                stage.name(),
                stage.nameEn(),
                rule.averaging().name(),
                rule.thresholdBp() == null ? null : Stage.percent(rule.thresholdBp()),
                rule.places() == null ? null : String.valueOf(rule.places()),
                String.valueOf(rule.reserves()),
                rule.ties().name(),
                rows,
                String.valueOf(stage.version()));
    }

    /** The rows of the form with some empty ones. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (criteria != null) for (Row row : criteria) rows.add(row == null ? Row.EMPTY : row);
        while (rows.size() < ROWS) rows.add(Row.EMPTY);
        return rows;
    }

    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.choice(ReviewKind.values(), "kind", kind));
        FormErrors.check(errors, () -> Typed.choice(Averaging.values(), "averaging", averaging));
        FormErrors.check(errors, () -> Typed.choice(TieRule.values(), "ties", ties));
        FormErrors.check(errors, () -> Typed.hundredths("threshold", threshold));
        FormErrors.check(errors, () -> Typed.whole("places", places));
        FormErrors.check(errors, () -> Typed.whole("reserves", reserves));
        FormErrors.check(errors, this::criteriaTyped);
    }

    private List<Criterion> criteriaTyped() {
        List<Criterion> typed = new ArrayList<>();
        int number = 0;
        for (Row row : rows()) {
            number++;
            if (row.isEmpty()) continue;
            if (row.name() == null) throw new RuleBroken("criteria", "call.criterion.name", number);
            typed.add(new Criterion(0, row.name(), row.nameEn(), weight(row, number), points(row, number)));
        }
        return typed;
    }

    private static int weight(Row row, int number) {
        try {
            return Objects.requireNonNull(Typed.hundredths("criteria", row.weight()));
        } catch (RuleBroken | NullPointerException unreadable) {
            throw new RuleBroken("criteria", "call.criterion.weight.typed", number);
        }
    }

    private static int points(Row row, int number) {
        try {
            return Objects.requireNonNull(Typed.whole("criteria", row.points()));
        } catch (RuleBroken | NullPointerException unreadable) {
            throw new RuleBroken("criteria", "call.criterion.points.typed", number);
        }
    }

    Stage said(boolean countsOnly) {
        return new Stage(
                0,
                0,
                1,
                Typed.choice(ReviewKind.values(), "kind", kind),
                name,
                nameEn,
                countsOnly,
                new Stage.Rule(
                        Objects.requireNonNullElse(
                                Typed.choice(Averaging.values(), "averaging", averaging), Averaging.MEAN),
                        Typed.hundredths("threshold", threshold),
                        Typed.whole("places", places),
                        Objects.requireNonNullElse(Typed.whole("reserves", reserves), 0),
                        Objects.requireNonNullElse(Typed.choice(TieRule.values(), "ties", ties), TieRule.DECISION)),
                countsOnly ? List.of() : criteriaTyped(),
                StageState.PLANNED,
                Objects.requireNonNullElse(Typed.whole("version", version), -1));
    }
}
