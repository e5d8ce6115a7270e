/**
 * What a programme plans and aims at: its sites with their roles, its area, the parts of its phases, and its targets beside
 * what was reached.
 *
 * <p>Words: plan part (계획 구성), site (사업 장소), area (사업대상지), component (구성 사업), work (사업 내용),
 * target (목표), actual (실적), baseline (기준값), light (신호), breakdown (나눈 목표), trend (추세).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: template",
            "platform :: sheet",
            "region",
            "account",
            "source",
            "complex",
            "programme",
            "budget"
        })
@NullMarked
package kr.sandan.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
