/**
 * How a cluster comes to be designated: a procedure says by which stages, a case is a cluster on its way through them, acts
 * are what was done. Where a case stands follows from its acts alone.
 *
 * <p>Words: 지정 절차 (procedure), 단계 (stage), 주체 (body), 필요 서류 (paper), 선행 요건 (condition), 의결 (vote), 승인 (approval), 고시
 * (notice), 보완 반려 (return), 막힘 (blocked).
 */
@NamedInterface("procedure")
@NullMarked
package kr.sandan.cluster.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
