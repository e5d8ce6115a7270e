/**
 * Task forces that draw up the plan of a cluster: their head, their members as far as names are known, their meetings.
 *
 * <p>Words: TF팀 (task force), 단장 (head), 분과위원회 (subcommittee), 차수 (sequence number of a meeting), 결정 (decision).
 */
@NamedInterface("taskforce")
@NullMarked
package kr.sandan.cluster.taskforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
