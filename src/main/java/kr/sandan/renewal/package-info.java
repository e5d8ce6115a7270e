/**
 * Reference lists renewed from the official files of those who keep them, through the common path of loads.
 *
 * <p>Words: 공식 코드 파일 (official code file: 법정동코드 전체자료), 시행일 (effective date: the file has none, the administrator
 * states it), 승계 (succession: which new code takes over the area of one that ends).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: sheet", "region", "account", "load"})
@NullMarked
package kr.sandan.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
