/** The page of the arithmetic checker. */
@NullMarked
package kr.sandan.checker.web;

import org.jspecify.annotations.NullMarked;
