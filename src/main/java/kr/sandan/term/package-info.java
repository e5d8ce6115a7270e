/**
 * What the codes of all modules are called, and which of them are chosen for what is new, as of any day.
 *
 * <p>Words: 코드 (code), 용어 (term), 사용 중지 (closed), 사용 시작 (opened).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web"})
@NullMarked
package kr.sandan.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
