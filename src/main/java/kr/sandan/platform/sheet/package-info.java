/** Workbooks and comma-separated files, in and out. */
@NamedInterface("sheet")
@NullMarked
package kr.sandan.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
