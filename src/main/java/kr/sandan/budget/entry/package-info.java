/**
 * Versions of the budget entered by hand: handed in by one administrator, let in or returned by another, and phases with
 * what each change of their money gives as its reason.
 *
 * <p>Words: 입력 (entry), 확인 요청 (proposal), 확인 (let in), 되돌림 (return), 거두기 (withdraw).
 */
@NamedInterface("entry")
@NullMarked
package kr.sandan.budget.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
