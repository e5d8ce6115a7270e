/** Page frame, form binding, error pages, security and paging, shared by every module's pages. */
@NamedInterface("web")
@NullMarked
package kr.sandan.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
