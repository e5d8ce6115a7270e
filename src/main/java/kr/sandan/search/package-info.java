/**
 * One search over everything: modules hand it their searchable rows, it hands back groups of what fits.
 *
 * <p>Words: searchable row (찾을 수 있는 이름 하나), kind (종류: what is found), initials (초성), touched (changed since its
 * rows were written).
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: start", "platform :: web"})
@NullMarked
package kr.sandan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
