/**
 * Difficulty tasks of firms: found by councils, supported by services of the programme, closed with the firm's score, and
 * followed from the activity to the result.
 *
 * <p>Words: task (애로과제), found (발굴), under way (지원 중), solved (해결), referred (이관: to another programme), dropped
 * (중단), support (지원: a service of the catalogue that a firm got), provider (수행기관), score (만족도), follow-through
 * (추적: activity, task, support, result), orphan (이어지지 않은 것).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "region",
            "office",
            "account",
            "privacy",
            "draft",
            "source",
            "complex",
            "programme",
            "designation",
            "council",
            "organisation",
            "approval",
            "activity"
        })
@NullMarked
package kr.sandan.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
