/** What no browser sends, sent to every address of the portal. */
@NullMarked
package kr.sandan.hostile;

import org.jspecify.annotations.NullMarked;
