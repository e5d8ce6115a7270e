/** Pages of the regions. */
@NullMarked
package kr.sandan.region.web;

import org.jspecify.annotations.NullMarked;
