/**
 * What becomes of the budget of a year: money moved by documents, and what is granted, spent, carried over, left and returned
 * from month to month.
 *
 * <p>Words: 예산현액 (current amount: the budget with all that was moved), 전용 (diversion), 이용 (virement), 이체
 * (reorganisation), 예비비 (reserve), 이월 (carried over: 명시 named, 사고 forced, 계속비 lasting), 교부 (granted), 집행 (spent), 불용
 * (unspent), 반납 (returned), 집행률 (rate of execution).
 */
@NamedInterface("execution")
@NullMarked
package kr.sandan.budget.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
