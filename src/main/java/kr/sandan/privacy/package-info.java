/**
 * What protects personal data in every room: how it is masked, what is never stored, and the log of who saw it.
 *
 * <p>Words: masked (가림 처리), unmasked (원문 열람), access log (접속기록), resident registration number (주민등록번호),
 * monthly review (월별 점검).
 */
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: web", "platform :: template", "platform :: sheet", "account"})
@NullMarked
package kr.sandan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
