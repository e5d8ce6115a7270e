/**
 * How the money of the lines of a year is shared out: by the head office to the headquarters, and by these of their shares
 * to hubs, councils and services.
 *
 * <p>Words: 배정·교부 한도 (allocation), 배정 결정 (decision), 배정 가능액 (free), 초과 배정 (more than there is), 예외 승인
 * (exception).
 */
@NamedInterface("allocation")
@NullMarked
package kr.sandan.budget.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
