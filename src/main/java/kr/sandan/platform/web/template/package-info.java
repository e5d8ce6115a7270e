/**
 * How templates are read, and the two parts of a page that are written straight to it: the rows of a long table and the
 * choices of a filter.
 */
@NamedInterface("template")
@NullMarked
package kr.sandan.platform.web.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
