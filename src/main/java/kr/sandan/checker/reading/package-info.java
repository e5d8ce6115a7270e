/** Finds the figures in a Korean text: digits, number words, units, qualifiers, and what only looks like a figure. */
@NullMarked
package kr.sandan.checker.reading;

import org.jspecify.annotations.NullMarked;
