/**
 * Rules of no business: refusals, dates with a precision, the two times of a page, the clock. Imports nobody.
 *
 * <p>Words: 기준일 (as-of day, valid time), 인지일 (known-at day, known time).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.sandan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
