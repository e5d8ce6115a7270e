/**
 * How a year of the budget ends: a checklist, a picture of every line that stays, and a lock on all that is written to the
 * year until it is opened again with a reason.
 *
 * <p>Words: 마감 (closing), 마감 풀기 (reopening), 점검 (check), 통과 사유 (waiver), 마감 자료 (picture of a closed year).
 */
@NamedInterface("closing")
@NullMarked
package kr.sandan.budget.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
