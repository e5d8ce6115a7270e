/**
 * The one path on which every kind of file comes in: sent, checked in a dry run, decided on, applied as a whole, reverted
 * as a whole. What a file means is the business of the module that publishes a {@link kr.sandan.load.LoadKind} for it.
 *
 * <p>Words: 적재 (load), 자료 종류 (kind), 사전 점검 (check, the dry run), 반영 (apply), 되돌리기 (revert), 판정 (review: a
 * question that a person decides), 사유 (reason for a striking figure).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform::web", "platform::sheet", "account", "file", "privacy"})
@NullMarked
package kr.sandan.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
