/**
 * How applications are judged: reviewers and their conflicts, sheets and scores, the ranking that follows from them alone,
 * decisions, appeals.
 *
 * <p>Words: 평가위원 (reviewer), 위원장 (chair), 이해충돌 (conflict), 평가표 (sheet), 미제출 (missing), 제외 (set aside), 동점 (tie),
 * 심의 결정 (decision), 이의신청 (appeal).
 */
@NamedInterface("review")
@NullMarked
package kr.sandan.call.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
