/** Pages of plans and targets. */
@NullMarked
package kr.sandan.target.web;

import org.jspecify.annotations.NullMarked;
