/**
 * Reads a press text or a plan and tests the arithmetic that it states (보도자료 검산).
 *
 * <p>Words: 수치 (figure: a number with its unit, its qualifier and its place in the text), 합계 (total) and 구성 항목 (part),
 * 판정 (verdict: holds, does not hold, cannot be decided). Nothing that is pasted is kept; figures become claims of a source
 * document only where somebody asks for it.
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "platform :: sheet", "source", "account"})
@NullMarked
package kr.sandan.checker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
