/** What people do with the portal, done in a real browser. */
@NullMarked
package kr.sandan.journey;

import org.jspecify.annotations.NullMarked;
