/** What happens before the portal serves: the embedded database, its folder and its locks. */
@NamedInterface("start")
@NullMarked
package kr.sandan.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
