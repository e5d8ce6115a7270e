/**
 * How far a council lives on its own: what it takes in and spends, and how that, the breadth of its attendance and its
 * activities against plan come to a score.
 *
 * <p>Words: ledger (회비·운영비 장부), dues (회비), donation (기부금), operating cost (운영비), self-funding ratio (자체 재원
 * 비율), self-reliance score (자립도 점수), pilot (자생 시범).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "office",
            "account",
            "privacy",
            "source",
            "complex",
            "organisation",
            "programme",
            "designation",
            "council",
            "activity",
            "membership"
        })
@NullMarked
package kr.sandan.reliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
