/**
 * Scenarios: the designations of a day copied aside, changed at will and reckoned anew. A scenario never touches what is
 * designated.
 *
 * <p>Words: scenario (가상 개편안), step (단계: one thing tried with one site), undo (취소), layout (배치: which sites there are, in
 * which role and under which hub), outcome (재계산 결과), coverage (포괄률: firms and employment of designated complexes among those
 * of all), orphan (고아 연계단지: a linked site without a hub), breach (규칙 위반).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: sheet",
            "platform :: template",
            "region",
            "office",
            "account",
            "source",
            "complex",
            "programme",
            "designation"
        })
@NullMarked
package kr.sandan.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
