package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.sandan.cluster.ChangeCluster;
import kr.sandan.cluster.ClusterChange;
import kr.sandan.cluster.ClusterContent;
import kr.sandan.cluster.ClusterFact;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed of a fact about a cluster.
 *
 * @param topic what it is about
 * @param fact the fact held that is changed, or null where something new is said
 * @param kind what is done to it; null where something new is said
 * @param from a day, a month or a year; empty where nobody knows
 * @param until the first day, month or year without it; empty while it goes on
 */
record ClusterFactForm(
        @NotNull @Nullable ClusterTopic topic,
        @Nullable Long fact,
        @Nullable Kind kind,
        @Size(max = 200) @Nullable String text,
        @Size(max = 200) @Nullable String textEn,
        @Nullable String choice,
        @Nullable String provinceCode,
        @Nullable String complexId,
        @Size(max = 20) @Nullable String longitude,
        @Size(max = 20) @Nullable String latitude,
        @Size(max = 20) @Nullable String area,
        @Size(max = 10) @Nullable String from,
        @Size(max = 10) @Nullable String until,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId,

        @NotBlank(message = "{cluster.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable Integer version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** What can be done to a fact that is held. */
    enum Kind {
        /** 정정: it was wrong. */
        CORRECT,
        /** 종료: it ends; a cluster of which the standing ends is no more. */
        END,
        /** 철회: it never was. */
        WITHDRAW
    }

    static ClusterFactForm empty(ClusterTopic topic, int version) {
        return new ClusterFactForm(
                topic,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version,
                SubmissionKey.fresh());
    }

    static ClusterFactForm of(ClusterFact fact, int version) {
        ClusterContent content = fact.content();
        Point point = content.point();
        return new ClusterFactForm(
                content.topic(),
                fact.id(),
                Kind.CORRECT,
                content.text(),
                content.textEn(),
                content.choice(),
                content.provinceCode(),
                Objects.toString(content.complexId(), null),
                point == null ? null : ClusterWords.plain(point.longitude()),
                point == null ? null : ClusterWords.plain(point.latitude()),
                content.areaM2() == null ? null : "%,d".formatted(content.areaM2()),
                Objects.toString(fact.span().from(), null),
                Objects.toString(fact.span().until(), null),
                null,
                null,
                version,
                SubmissionKey.fresh());
    }

    /** Refuses what cannot be read or said, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null || topic == null) return;
        FormErrors.check(errors, () -> ClusterTyped.date("from", from));
        FormErrors.check(errors, () -> ClusterTyped.date("until", until));
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
        if (kind == null || kind == Kind.CORRECT) FormErrors.check(errors, this::content);
    }

    ChangeCluster toCommand(long clusterId) {
        return new ChangeCluster(
                clusterId,
                version == null ? -1 : version,
                change(),
                new Provenance(Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)), null, reason),
                SubmissionKey.of(submissionKey));
    }

    private ClusterChange change() {
        if (fact == null) return new ClusterChange.State(content(), ClusterTyped.span(from, until));
        if (kind == null) throw new RuleBroken("kind", "cluster.form.kind.required");
        return switch (kind) {
            case CORRECT -> new ClusterChange.Correct(fact, content(), ClusterTyped.span(from, until));
            case END -> new ClusterChange.End(fact, end());
            case WITHDRAW -> new ClusterChange.Withdraw(fact);
        };
    }

    private PartialDate end() {
        PartialDate end = ClusterTyped.date("until", until);
        if (end == null) throw new RuleBroken("until", "cluster.form.end.required");
        return end;
    }

    private ClusterContent content() {
        return new ClusterContent(
                Objects.requireNonNull(topic),
                text,
                textEn,
                choice,
                provinceCode,
                ClusterTyped.id("complexId", complexId),
                ClusterTyped.point(longitude, latitude),
                ClusterTyped.area(area));
    }
}
