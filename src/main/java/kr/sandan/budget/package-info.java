/**
 * What was planned for a programme in a year, in every version that anybody published or approved, with where each figure
 * comes from.
 *
 * <p>Words: 회계연도 (fiscal year), 예산 판 (version), 본예산 (original), 추가경정예산·추경 (supplementary), 예산과목 (heading), 회계
 * (account), 계정 (part of an account), 비목 (kind of cost), 재원 (fund source), 사업비 (money of a phase), 공표 총액 (stated total).
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: web",
            "platform :: sheet",
            "load",
            "region",
            "office",
            "account",
            "source",
            "privacy",
            "draft",
            "programme",
            "designation",
            "council",
            "reliance"
        })
@NullMarked
package kr.sandan.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
