/**
 * The agency's own units and the public bodies it works for, as they were on any day.
 *
 * <p>Words: 본사 (head office), 지역본부·광역본부 (headquarters), 지사 (branch), 담당 구역 (territory), 부처 (ministry).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "platform :: sheet", "region"})
@NullMarked
package kr.sandan.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
